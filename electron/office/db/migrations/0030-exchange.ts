import type { Migration } from '../migrate.ts'

/** Lists from agencies, and packages at both ends. */
export const migration: Migration = {
  id: 30,
  name: 'exchange',
  up: `
CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  agency_id TEXT REFERENCES partners (id),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  at TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officers (id),
  state TEXT NOT NULL CHECK (state IN ('committed', 'undone')),
  workers INTEGER NOT NULL,
  contracts INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  -- What every row of the file became or why not, as told to the officer.
  report TEXT NOT NULL CHECK (json_valid(report)),
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX batches_by_time ON batches (at, id);
CREATE TABLE remembered_mappings (
  agency_id TEXT PRIMARY KEY REFERENCES partners (id),
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  headings TEXT NOT NULL CHECK (json_valid(headings))
) STRICT, WITHOUT ROWID;

CREATE TABLE peers (
  code TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('post', 'headquarters')),
  name TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  key_id TEXT NOT NULL UNIQUE,
  signing_key TEXT NOT NULL,
  recipient TEXT NOT NULL,
  added_at TEXT NOT NULL,
  confirmed_at TEXT
) STRICT, WITHOUT ROWID;

-- One row a package, at either end; its life is in package_events. While it is being built the manifest is what will be stated
-- (no segments yet) and manifest_hash is the hash of that.
CREATE TABLE packages (
  number INTEGER PRIMARY KEY,
  manifest_hash TEXT NOT NULL UNIQUE,
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  kind TEXT NOT NULL CHECK (kind IN ('data', 'ack', 'reference', 'snapshot', 'keys')),
  sender TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  recipient TEXT NOT NULL,
  stream TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  first_fact INTEGER,
  last_fact INTEGER,
  facts INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  manifest TEXT NOT NULL CHECK (json_valid(manifest)),
  state TEXT NOT NULL CHECK (state IN ('building', 'sealed', 'handedOver', 'received', 'applied', 'parked', 'quarantined')),
  at TEXT NOT NULL,
  CHECK ((first_fact IS NULL) = (last_fact IS NULL))
) STRICT;
-- A sequence is given out once, and only one package of a sequence is ever applied; a second one may be kept as evidence of a fork.
CREATE UNIQUE INDEX packages_given_out ON packages (recipient, incarnation, stream, sequence) WHERE direction = 'out';
CREATE UNIQUE INDEX packages_taken_in ON packages (sender, incarnation, stream, sequence) WHERE direction = 'in' AND state = 'applied';
CREATE INDEX packages_held ON packages (sender, incarnation, stream, sequence, state) WHERE direction = 'in';
CREATE INDEX packages_on_the_way ON packages (kind, state) WHERE direction = 'out' AND state NOT IN ('building', 'applied');
CREATE TRIGGER packages_remain BEFORE DELETE ON packages BEGIN SELECT raise(ABORT, 'a package row is never removed'); END;

CREATE TABLE package_events (
  package INTEGER NOT NULL REFERENCES packages (number),
  number INTEGER NOT NULL,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  PRIMARY KEY (package, number)
) STRICT, WITHOUT ROWID;

-- Where a series of packages stands. At headquarters the data of each post; at a post headquarters' receipts, and of its own data what
-- headquarters has confirmed.
CREATE TABLE streams (
  sender TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  stream TEXT NOT NULL,
  applied_up_to INTEGER NOT NULL,
  head TEXT NOT NULL,
  facts_up_to INTEGER NOT NULL,
  -- Headquarters' own count and digest of the records (state-digest.ts).
  state TEXT NOT NULL CHECK (json_valid(state)),
  -- Ranges [first, last] that are missing below a package already held.
  missing TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(missing)),
  acknowledged_up_to INTEGER NOT NULL DEFAULT 0,
  frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),
  at TEXT NOT NULL,
  PRIMARY KEY (sender, incarnation, stream)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER streams_never_go_back BEFORE UPDATE OF applied_up_to, facts_up_to ON streams
  WHEN NEW.applied_up_to < OLD.applied_up_to OR NEW.facts_up_to < OLD.facts_up_to
  BEGIN SELECT raise(ABORT, 'a stream never goes back'); END;

-- Headquarters: the facts as they came.
CREATE TABLE received_facts (
  sender TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at TEXT NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  body TEXT NOT NULL,
  -- Why the fact was set aside: reasons as told to people.
  quarantined TEXT CHECK (json_valid(quarantined)),
  PRIMARY KEY (sender, incarnation, sequence)
) STRICT;
CREATE INDEX received_facts_set_aside ON received_facts (sender, incarnation, sequence) WHERE quarantined IS NOT NULL;
CREATE TRIGGER received_facts_never_change BEFORE UPDATE ON received_facts BEGIN SELECT raise(ABORT, 'received facts are append-only'); END;
CREATE TRIGGER received_facts_never_shrink BEFORE DELETE ON received_facts BEGIN SELECT raise(ABORT, 'received facts are append-only'); END;

-- Headquarters: which fact is the newest of each record, and how lists show it. The row gets a new number with each change, so the
-- numbers are the order of arrival; the body is the fact's.
CREATE TABLE received_records (
  number INTEGER PRIMARY KEY,
  sender TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  UNIQUE (sender, subject_kind, subject_id),
  FOREIGN KEY (sender, incarnation, sequence) REFERENCES received_facts (sender, incarnation, sequence)
) STRICT;
CREATE INDEX received_records_by_sender ON received_records (sender, number);
CREATE INDEX received_records_by_title ON received_records (title COLLATE NOCASE);
CREATE VIRTUAL TABLE received_index USING fts5 (title, detail, content = 'received_records', content_rowid = 'number', tokenize = 'trigram');
CREATE TRIGGER received_records_added AFTER INSERT ON received_records BEGIN
  INSERT INTO received_index (rowid, title, detail) VALUES (NEW.number, NEW.title, NEW.detail);
  INSERT INTO tallies VALUES ('received', NEW.sender, 1) ON CONFLICT DO UPDATE SET records = records + 1;
END;
CREATE TRIGGER received_records_removed AFTER DELETE ON received_records BEGIN
  INSERT INTO received_index (received_index, rowid, title, detail) VALUES ('delete', OLD.number, OLD.title, OLD.detail);
  UPDATE tallies SET records = records - 1 WHERE kind = 'received' AND state = OLD.sender;
END;

-- The fact before, of the same record: what the digest takes away when a new one is added.
CREATE INDEX facts_by_subject ON facts (subject_kind, subject_id, sequence);
`,
}
