CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;

CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;

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

CREATE INDEX audit_by_officer ON audit (officer_id, index_);

CREATE INDEX audit_by_subject ON audit (subject_id, index_) WHERE subject_id IS NOT NULL;

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

CREATE TRIGGER contracts_counted AFTER INSERT ON contracts BEGIN INSERT INTO tallies VALUES ('contract', NEW.state, 1) ON CONFLICT DO UPDATE SET records = records + 1; END;

CREATE TRIGGER contracts_decided_remain BEFORE DELETE ON contracts WHEN OLD.state NOT IN ('draft')
  BEGIN SELECT raise(ABORT, 'only a draft can be taken back'); END;

CREATE TRIGGER contracts_decided_stay BEFORE UPDATE ON contracts
  WHEN OLD.state IN ('approved', 'void') AND NOT (
    OLD.state = 'approved' AND NEW.state = 'void' AND NEW.fields = OLD.fields AND NEW.register_number = OLD.register_number
    AND NEW.worker_id = OLD.worker_id AND NEW.employer_id = OLD.employer_id AND NEW.qr = OLD.qr AND NEW.verdict IS OLD.verdict AND NEW.decided_record = OLD.decided_record
    AND NEW.decided_by = OLD.decided_by AND NEW.decided_at = OLD.decided_at)
  BEGIN SELECT raise(ABORT, 'a decided contract never changes'); END;

CREATE TRIGGER contracts_moved AFTER UPDATE OF state ON contracts WHEN OLD.state <> NEW.state BEGIN UPDATE tallies SET records = records - 1 WHERE kind = 'contract' AND state = OLD.state; INSERT INTO tallies VALUES ('contract', NEW.state, 1) ON CONFLICT DO UPDATE SET records = records + 1; END;

CREATE TRIGGER contracts_take_four_eyes BEFORE UPDATE OF state ON contracts
  WHEN NEW.state = 'approved' AND NEW.decided_by IN (SELECT value FROM json_each(NEW.worked_on_by))
  BEGIN SELECT raise(ABORT, 'who had a hand in a contract cannot approve it'); END;

CREATE TRIGGER contracts_uncounted AFTER DELETE ON contracts BEGIN UPDATE tallies SET records = records - 1 WHERE kind = 'contract' AND state = OLD.state; END;

CREATE TABLE contracts (
  id TEXT PRIMARY KEY,
  file_number TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'void')),
  since TEXT NOT NULL,
  worker_id TEXT NOT NULL REFERENCES workers (id),
  employer_id TEXT NOT NULL REFERENCES partners (id),
  agency_id TEXT REFERENCES partners (id),
  placement_company_id TEXT REFERENCES partners (id),
  -- The contract's terms as typed (contractFields of shared/contracts/schema.ts); what is searched or shown in lists has columns of its own.
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  position TEXT NOT NULL,
  wage_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  months INTEGER NOT NULL,
  blocks INTEGER NOT NULL,
  warns INTEGER NOT NULL,
  batch_id TEXT,
  prepared_by TEXT NOT NULL REFERENCES officers (id),
  -- Everyone who registered, corrected or submitted it.
  worked_on_by TEXT NOT NULL CHECK (json_valid(worked_on_by)),
  submitted_by TEXT REFERENCES officers (id),
  submitted_at TEXT,
  decided_by TEXT REFERENCES officers (id),
  decided_at TEXT,
  register_number TEXT UNIQUE,
  verdict TEXT CHECK (json_valid(verdict)),
  returns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(returns)),
  void_reason TEXT,
  qr TEXT,
  -- Worker, partners, decider and days as they were when it was decided; certificates print from this.
  decided_record TEXT CHECK (json_valid(decided_record)),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  CHECK (state NOT IN ('approved', 'void') OR (register_number IS NOT NULL AND decided_by IS NOT NULL AND qr IS NOT NULL AND decided_record IS NOT NULL)),
  CHECK ((state = 'void') = (void_reason IS NOT NULL))
) STRICT;

CREATE INDEX contracts_by_agency ON contracts (agency_id, state);

CREATE INDEX contracts_by_batch ON contracts (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX contracts_by_employer ON contracts (employer_id, state);

CREATE INDEX contracts_by_placement_company ON contracts (placement_company_id, state);

CREATE INDEX contracts_by_worker ON contracts (worker_id);

CREATE INDEX contracts_newest ON contracts (created_at, id);

CREATE INDEX contracts_waiting ON contracts (state, since, id);

CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TRIGGER facts_have_no_gap BEFORE INSERT ON facts
  WHEN NEW.sequence <> coalesce((SELECT max(sequence) FROM facts), 0) + 1
  BEGIN SELECT raise(ABORT, 'fact sequence has a gap'); END;

CREATE TRIGGER facts_never_change BEFORE UPDATE ON facts BEGIN SELECT raise(ABORT, 'facts are append-only'); END;

CREATE TRIGGER facts_never_shrink BEFORE DELETE ON facts BEGIN SELECT raise(ABORT, 'facts are append-only'); END;

CREATE TABLE facts (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX facts_by_subject ON facts (subject_kind, subject_id, sequence);

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

CREATE TABLE package_events (
  package INTEGER NOT NULL REFERENCES packages (number),
  number INTEGER NOT NULL,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  PRIMARY KEY (package, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER packages_remain BEFORE DELETE ON packages BEGIN SELECT raise(ABORT, 'a package row is never removed'); END;

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

CREATE UNIQUE INDEX packages_given_out ON packages (recipient, incarnation, stream, sequence) WHERE direction = 'out';

CREATE INDEX packages_held ON packages (sender, incarnation, stream, sequence, state) WHERE direction = 'in';

CREATE INDEX packages_on_the_way ON packages (kind, state) WHERE direction = 'out' AND state NOT IN ('building', 'applied');

CREATE UNIQUE INDEX packages_taken_in ON packages (sender, incarnation, stream, sequence) WHERE direction = 'in' AND state = 'applied';

CREATE TRIGGER partners_counted AFTER INSERT ON partners BEGIN INSERT INTO tallies VALUES ('partner', NEW.kind, 1) ON CONFLICT DO UPDATE SET records = records + 1; END;

CREATE TRIGGER partners_moved AFTER UPDATE OF kind ON partners WHEN OLD.kind <> NEW.kind BEGIN UPDATE tallies SET records = records - 1 WHERE kind = 'partner' AND state = OLD.kind; INSERT INTO tallies VALUES ('partner', NEW.kind, 1) ON CONFLICT DO UPDATE SET records = records + 1; END;

CREATE TRIGGER partners_uncounted AFTER DELETE ON partners BEGIN UPDATE tallies SET records = records - 1 WHERE kind = 'partner' AND state = OLD.kind; END;

CREATE TABLE partners (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('agency', 'employer', 'placementCompany')),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  local_name TEXT NOT NULL,
  employer_type TEXT CHECK (employer_type IN ('household', 'legalEntity')),
  country TEXT NOT NULL,
  licence_number TEXT NOT NULL,
  licence_expires TEXT,
  identity_number TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  contact_person TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('active', 'suspended', 'listed')),
  standing_class TEXT CHECK (standing_class IN ('civil', 'administrative', 'criminal')),
  standing_reason TEXT NOT NULL,
  standing_from TEXT NOT NULL,
  standing_until TEXT,
  batch_id TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  CHECK ((kind = 'employer') = (employer_type IS NOT NULL))
) STRICT;

CREATE INDEX partners_by_batch ON partners (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX partners_by_kind ON partners (kind, name_key, id);

CREATE INDEX partners_by_name ON partners (name_key, id);

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

CREATE TRIGGER received_facts_never_change BEFORE UPDATE ON received_facts BEGIN SELECT raise(ABORT, 'received facts are append-only'); END;

CREATE TRIGGER received_facts_never_shrink BEFORE DELETE ON received_facts BEGIN SELECT raise(ABORT, 'received facts are append-only'); END;

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

CREATE VIRTUAL TABLE received_index USING fts5 (title, detail, content = 'received_records', content_rowid = 'number', tokenize = 'trigram');

CREATE TRIGGER received_records_added AFTER INSERT ON received_records BEGIN
  INSERT INTO received_index (rowid, title, detail) VALUES (NEW.number, NEW.title, NEW.detail);
  INSERT INTO tallies VALUES ('received', NEW.sender, 1) ON CONFLICT DO UPDATE SET records = records + 1;
END;

CREATE TRIGGER received_records_removed AFTER DELETE ON received_records BEGIN
  INSERT INTO received_index (received_index, rowid, title, detail) VALUES ('delete', OLD.number, OLD.title, OLD.detail);
  UPDATE tallies SET records = records - 1 WHERE kind = 'received' AND state = OLD.sender;
END;

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

CREATE TRIGGER register_has_no_gap BEFORE INSERT ON register
  WHEN NEW.sequence <> coalesce((SELECT max(sequence) FROM register WHERE service = NEW.service AND year = NEW.year), 0) + 1
  BEGIN SELECT raise(ABORT, 'register number has a gap'); END;

CREATE TRIGGER register_never_changes BEFORE UPDATE ON register BEGIN SELECT raise(ABORT, 'register is append-only'); END;

CREATE TRIGGER register_never_shrinks BEFORE DELETE ON register BEGIN SELECT raise(ABORT, 'register is append-only'); END;

CREATE TABLE register (
  service TEXT NOT NULL,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  contract_id TEXT NOT NULL UNIQUE REFERENCES contracts (id),
  PRIMARY KEY (service, year, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE remembered_mappings (
  agency_id TEXT PRIMARY KEY REFERENCES partners (id),
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  headings TEXT NOT NULL CHECK (json_valid(headings))
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
  request_id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  input_digest TEXT NOT NULL,
  officer_id TEXT NOT NULL,
  at TEXT NOT NULL,
  answer TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_added AFTER INSERT ON search_entries BEGIN
  INSERT INTO search_index (rowid, text) VALUES (NEW.number, NEW.text);
END;

CREATE TRIGGER search_changed AFTER UPDATE OF text ON search_entries WHEN OLD.text <> NEW.text BEGIN
  INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.number, OLD.text);
  INSERT INTO search_index (rowid, text) VALUES (NEW.number, NEW.text);
END;

CREATE TRIGGER search_removed AFTER DELETE ON search_entries BEGIN
  INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.number, OLD.text);
END;

CREATE TABLE search_entries (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('worker', 'contract', 'partner')),
  ref TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (text, content = 'search_entries', content_rowid = 'number', tokenize = 'trigram');

CREATE TRIGGER streams_never_go_back BEFORE UPDATE OF applied_up_to, facts_up_to ON streams
  WHEN NEW.applied_up_to < OLD.applied_up_to OR NEW.facts_up_to < OLD.facts_up_to
  BEGIN SELECT raise(ABORT, 'a stream never goes back'); END;

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

CREATE TABLE tallies (kind TEXT NOT NULL, state TEXT NOT NULL, records INTEGER NOT NULL, PRIMARY KEY (kind, state)) STRICT, WITHOUT ROWID;

CREATE TRIGGER workers_counted AFTER INSERT ON workers BEGIN INSERT INTO tallies VALUES ('worker', 'all', 1) ON CONFLICT DO UPDATE SET records = records + 1; END;

CREATE TRIGGER workers_uncounted AFTER DELETE ON workers BEGIN UPDATE tallies SET records = records - 1 WHERE kind = 'worker' AND state = 'all'; END;

CREATE TABLE workers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sex TEXT NOT NULL CHECK (sex IN ('F', 'M')),
  birth_date TEXT NOT NULL,
  birth_place TEXT NOT NULL,
  nationality TEXT NOT NULL,
  nik TEXT NOT NULL,
  passport_number TEXT NOT NULL,
  passport_expires TEXT NOT NULL,
  address TEXT NOT NULL,
  regency TEXT NOT NULL,
  province TEXT NOT NULL,
  phone TEXT NOT NULL,
  national_worker_id TEXT NOT NULL,
  note TEXT NOT NULL,
  batch_id TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE INDEX workers_by_age ON workers (created_at, id);

CREATE INDEX workers_by_batch ON workers (batch_id) WHERE batch_id IS NOT NULL;

CREATE UNIQUE INDEX workers_by_national_id ON workers (national_worker_id) WHERE national_worker_id <> '';

CREATE INDEX workers_by_nik ON workers (nik) WHERE nik <> '';

CREATE UNIQUE INDEX workers_by_passport ON workers (nationality, passport_number);
