-- Words that a person wrote over generated ones, one row for each save. A text of NULL restores the generated one.
CREATE TABLE edit (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
  workspace_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  target TEXT NOT NULL CHECK (target GLOB 'clause.?*' OR target GLOB 'message.?*' OR target GLOB 'lead.?*'),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- The generated text that it was written over.
  base TEXT NOT NULL,
  text TEXT,
  -- Values of the decisions that the base printed, by id.
  printed TEXT NOT NULL CHECK (json_valid(printed)),
  saved_at INTEGER NOT NULL,
  UNIQUE (assessment_id, target, version),
  FOREIGN KEY (workspace_id, assessment_id) REFERENCES assessment (workspace_id, id)
) STRICT;

CREATE TRIGGER edit_is_append_only BEFORE UPDATE ON edit
BEGIN SELECT RAISE(ABORT, 'edit is append-only'); END;
