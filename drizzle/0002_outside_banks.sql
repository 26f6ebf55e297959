-- The banks outside the overall that an assessment was begun with; their files lie in DATA_DIR/banks/<digest>/.
CREATE TABLE assessment_bank (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
  workspace_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  domain TEXT NOT NULL CHECK (domain GLOB 'x-[a-z0-9]*'),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  UNIQUE (assessment_id, domain),
  FOREIGN KEY (workspace_id, assessment_id) REFERENCES assessment (workspace_id, id)
) STRICT;

CREATE TRIGGER assessment_bank_stays BEFORE UPDATE ON assessment_bank
BEGIN SELECT RAISE(ABORT, 'an assessment keeps its banks'); END;
