import type { Migration } from '../migrate.ts'

/** Lists from agencies, and packages at both ends. */
export const migration: Migration = {
  id: 30,
  name: 'exchange',
  up: `
CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES partners (id),
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

-- One row a package, at either end; its life is in package_events.
CREATE TABLE packages (
  manifest_hash TEXT PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  kind TEXT NOT NULL CHECK (kind IN ('data', 'ack', 'reference', 'snapshot', 'keys')),
  sender TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  recipient TEXT NOT NULL,
  stream TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  previous TEXT NOT NULL,
  first_fact INTEGER,
  last_fact INTEGER,
  facts INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  manifest BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('building', 'sealed', 'handedOver', 'received', 'applied', 'parked', 'quarantined')),
  at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX packages_by_sequence ON packages (direction, sender, incarnation, stream, sequence) WHERE state NOT IN ('parked', 'quarantined');
CREATE INDEX packages_by_time ON packages (at, manifest_hash);
CREATE TABLE package_events (
  manifest_hash TEXT NOT NULL REFERENCES packages (manifest_hash),
  number INTEGER NOT NULL,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  PRIMARY KEY (manifest_hash, number)
) STRICT, WITHOUT ROWID;

-- Headquarters: where each stream of each post stands.
CREATE TABLE streams (
  sender TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  stream TEXT NOT NULL,
  applied_up_to INTEGER NOT NULL,
  head TEXT NOT NULL,
  facts_up_to INTEGER NOT NULL,
  frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),
  PRIMARY KEY (sender, incarnation, stream)
) STRICT, WITHOUT ROWID;

-- Headquarters: the facts as they came, and the newest state of each record.
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
  quarantined TEXT CHECK (json_valid(quarantined)),
  PRIMARY KEY (sender, incarnation, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE received_records (
  sender TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (sender, subject_kind, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX received_records_by_sequence ON received_records (sender, sequence);
CREATE TRIGGER received_records_counted AFTER INSERT ON received_records BEGIN
  INSERT INTO tallies VALUES ('received', NEW.sender, 1) ON CONFLICT DO UPDATE SET records = records + 1;
END;
CREATE TRIGGER received_records_uncounted AFTER DELETE ON received_records BEGIN
  UPDATE tallies SET records = records - 1 WHERE kind = 'received' AND state = OLD.sender;
END;
`,
}
