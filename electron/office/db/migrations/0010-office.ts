import type { Migration } from '../migrate.ts'

/** The office itself, its people, its memory: officers, requests, audit, facts, numbers, search. */
export const migration: Migration = {
  id: 10,
  name: 'office',
  up: `
CREATE TABLE office (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('post', 'headquarters')),
  code TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  created_at TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  version INTEGER NOT NULL
) STRICT;

-- Secret halves of this office's own keys. They never leave the encrypted database but inside a backup.
CREATE TABLE office_keys (
  purpose TEXT PRIMARY KEY CHECK (purpose IN ('signing', 'sealing')),
  key_id TEXT NOT NULL,
  public TEXT NOT NULL,
  secret TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE officers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('attache', 'officer', 'auditor')),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE requests (
  request_id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  input_digest TEXT NOT NULL,
  officer_id TEXT NOT NULL,
  at TEXT NOT NULL,
  answer TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  index_ INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  officer_id TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_kind TEXT,
  subject_id TEXT,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_subject ON audit (subject_id, index_) WHERE subject_id IS NOT NULL;
CREATE INDEX audit_by_officer ON audit (officer_id, index_);
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;

CREATE TABLE facts (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE TRIGGER facts_never_change BEFORE UPDATE ON facts BEGIN SELECT raise(ABORT, 'facts are append-only'); END;
CREATE TRIGGER facts_never_shrink BEFORE DELETE ON facts BEGIN SELECT raise(ABORT, 'facts are append-only'); END;
CREATE TRIGGER facts_have_no_gap BEFORE INSERT ON facts
  WHEN NEW.sequence <> coalesce((SELECT max(sequence) FROM facts), 0) + 1
  BEGIN SELECT raise(ABORT, 'fact sequence has a gap'); END;

-- Numbers given out once and never again, also when what they named was undone.
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- How many records of each kind and state there are, kept by triggers so that no screen has to count.
CREATE TABLE tallies (kind TEXT NOT NULL, state TEXT NOT NULL, records INTEGER NOT NULL, PRIMARY KEY (kind, state)) STRICT, WITHOUT ROWID;

CREATE TABLE search_entries (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('worker', 'contract', 'partner')),
  ref TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (text, content = 'search_entries', content_rowid = 'number', tokenize = 'trigram');
CREATE TRIGGER search_added AFTER INSERT ON search_entries BEGIN
  INSERT INTO search_index (rowid, text) VALUES (NEW.number, NEW.text);
END;
CREATE TRIGGER search_removed AFTER DELETE ON search_entries BEGIN
  INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.number, OLD.text);
END;
CREATE TRIGGER search_changed AFTER UPDATE OF text ON search_entries WHEN OLD.text <> NEW.text BEGIN
  INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.number, OLD.text);
  INSERT INTO search_index (rowid, text) VALUES (NEW.number, NEW.text);
END;
`,
}
