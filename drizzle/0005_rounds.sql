-- A milestone ends a round, so there may be two of one edition: they are counted instead. Those there are keep their order.
CREATE TABLE counted_milestone (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
  workspace_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  round INTEGER NOT NULL CHECK (round >= 1),
  edition TEXT NOT NULL,
  edition_digest TEXT NOT NULL,
  -- The same as `edition` where the state was frozen and nothing moved.
  to_edition TEXT NOT NULL,
  -- The assessment as it was, and notes by question.
  said TEXT NOT NULL CHECK (json_valid(said)),
  -- Questions to be looked at again, and what the newer edition has no place for.
  carried TEXT NOT NULL CHECK (json_valid(carried)),
  -- Of the result.json that it had.
  result_sha256 TEXT NOT NULL CHECK (length(result_sha256) = 64),
  created_at INTEGER NOT NULL,
  UNIQUE (assessment_id, round),
  FOREIGN KEY (workspace_id, assessment_id) REFERENCES assessment (workspace_id, id)
) STRICT;

INSERT INTO counted_milestone
SELECT id, workspace_id, assessment_id,
  row_number() OVER (PARTITION BY assessment_id ORDER BY created_at, id),
  edition, edition_digest, to_edition, said, carried, result_sha256, created_at
FROM milestone;

DROP TABLE milestone;
ALTER TABLE counted_milestone RENAME TO milestone;

CREATE TRIGGER milestone_is_append_only BEFORE UPDATE ON milestone
BEGIN SELECT RAISE(ABORT, 'milestone is append-only'); END;
