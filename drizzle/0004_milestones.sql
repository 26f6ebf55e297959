-- What an assessment was before it moved to a newer edition: all that was said, and what became of it.
CREATE TABLE milestone (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
  workspace_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  edition TEXT NOT NULL,
  edition_digest TEXT NOT NULL,
  to_edition TEXT NOT NULL,
  -- The assessment as it was, and notes by question.
  said TEXT NOT NULL CHECK (json_valid(said)),
  -- Questions to be looked at again, and what the newer edition has no place for.
  carried TEXT NOT NULL CHECK (json_valid(carried)),
  -- Of the result.json that it had.
  result_sha256 TEXT NOT NULL CHECK (length(result_sha256) = 64),
  created_at INTEGER NOT NULL,
  UNIQUE (assessment_id, edition),
  FOREIGN KEY (workspace_id, assessment_id) REFERENCES assessment (workspace_id, id)
) STRICT;

CREATE TRIGGER milestone_is_append_only BEFORE UPDATE ON milestone
BEGIN SELECT RAISE(ABORT, 'milestone is append-only'); END;
