-- Times are UTC milliseconds; assessed_on is a calendar date given as input. Ids are random 128 bits, base64url.
CREATE TABLE workspace (
  id TEXT PRIMARY KEY NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- Holds every assessment made without an account.
INSERT INTO workspace (id, created_at) VALUES ('self-serve', 0);

CREATE TABLE assessment (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
  workspace_id TEXT NOT NULL REFERENCES workspace (id),
  edition TEXT NOT NULL,
  track TEXT NOT NULL,
  organisation TEXT NOT NULL,
  assessed_on TEXT NOT NULL CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  creation_key TEXT NOT NULL CHECK (length(creation_key) >= 22),
  created_at INTEGER NOT NULL,
  last_saved_at INTEGER NOT NULL,
  UNIQUE (workspace_id, id),
  UNIQUE (workspace_id, creation_key)
) STRICT;

CREATE TABLE response (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
  workspace_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  role TEXT NOT NULL,
  unit TEXT,
  UNIQUE (workspace_id, id),
  FOREIGN KEY (workspace_id, assessment_id) REFERENCES assessment (workspace_id, id)
) STRICT;

CREATE INDEX response_of_assessment ON response (workspace_id, assessment_id);

CREATE TABLE answer (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
  workspace_id TEXT NOT NULL,
  response_id TEXT NOT NULL,
  question TEXT NOT NULL,
  truth TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  state TEXT NOT NULL CHECK (state IN ('known', 'unknown', 'notApplicable', 'cleared')),
  level INTEGER CHECK (level BETWEEN 0 AND 4),
  reason TEXT,
  note TEXT NOT NULL,
  question_digest TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  UNIQUE (response_id, question, truth, version),
  CHECK ((state = 'known') = (level IS NOT NULL)),
  CHECK ((state = 'notApplicable') = (reason IS NOT NULL)),
  FOREIGN KEY (workspace_id, response_id) REFERENCES response (workspace_id, id)
) STRICT;

CREATE INDEX answer_of_response ON answer (workspace_id, response_id);

CREATE TABLE fact_answer (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
  workspace_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  fact TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  value TEXT NOT NULL CHECK (value = 'cleared' OR json_valid(value)),
  saved_at INTEGER NOT NULL,
  UNIQUE (assessment_id, fact, version),
  FOREIGN KEY (workspace_id, assessment_id) REFERENCES assessment (workspace_id, id)
) STRICT;

CREATE INDEX fact_answer_of_assessment ON fact_answer (workspace_id, assessment_id);

CREATE TABLE link (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
  workspace_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('manage', 'respond', 'view')),
  -- SHA-256 of the token; the token itself is never stored.
  token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  created_at INTEGER NOT NULL,
  -- Null = as long as the assessment is kept.
  expires_at INTEGER,
  revoked_at INTEGER,
  FOREIGN KEY (workspace_id, assessment_id) REFERENCES assessment (workspace_id, id)
) STRICT;

CREATE INDEX link_of_assessment ON link (workspace_id, assessment_id);

-- What was said is never rewritten; deletion stays possible for erasure.
CREATE TRIGGER answer_is_append_only BEFORE UPDATE ON answer
BEGIN SELECT RAISE(ABORT, 'answer is append-only'); END;

CREATE TRIGGER fact_answer_is_append_only BEFORE UPDATE ON fact_answer
BEGIN SELECT RAISE(ABORT, 'fact_answer is append-only'); END;
