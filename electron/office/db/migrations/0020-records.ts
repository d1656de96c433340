import type { Migration } from '../migrate.ts'

/** The three rooms: partners, workers, contracts. */
export const migration: Migration = {
  id: 20,
  name: 'records',
  up: `
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
CREATE INDEX partners_by_name ON partners (name_key, id);
CREATE INDEX partners_by_kind ON partners (kind, name_key, id);
CREATE INDEX partners_by_batch ON partners (batch_id) WHERE batch_id IS NOT NULL;

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
CREATE UNIQUE INDEX workers_by_passport ON workers (nationality, passport_number);
CREATE INDEX workers_by_nik ON workers (nik) WHERE nik <> '';
CREATE UNIQUE INDEX workers_by_national_id ON workers (national_worker_id) WHERE national_worker_id <> '';
CREATE INDEX workers_by_age ON workers (created_at, id);
CREATE INDEX workers_by_batch ON workers (batch_id) WHERE batch_id IS NOT NULL;

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
CREATE INDEX contracts_waiting ON contracts (state, since, id);
CREATE INDEX contracts_newest ON contracts (created_at, id);
CREATE INDEX contracts_by_worker ON contracts (worker_id);
CREATE INDEX contracts_by_employer ON contracts (employer_id, state);
CREATE INDEX contracts_by_agency ON contracts (agency_id, state);
CREATE INDEX contracts_by_placement_company ON contracts (placement_company_id, state);
CREATE INDEX contracts_by_batch ON contracts (batch_id) WHERE batch_id IS NOT NULL;

CREATE TRIGGER contracts_take_four_eyes BEFORE UPDATE OF state ON contracts
  WHEN NEW.state = 'approved' AND NEW.decided_by IN (SELECT value FROM json_each(NEW.worked_on_by))
  BEGIN SELECT raise(ABORT, 'who had a hand in a contract cannot approve it'); END;
CREATE TRIGGER contracts_decided_stay BEFORE UPDATE ON contracts
  WHEN OLD.state IN ('approved', 'void') AND NOT (
    OLD.state = 'approved' AND NEW.state = 'void' AND NEW.fields = OLD.fields AND NEW.register_number = OLD.register_number
    AND NEW.worker_id = OLD.worker_id AND NEW.employer_id = OLD.employer_id AND NEW.qr = OLD.qr AND NEW.verdict IS OLD.verdict AND NEW.decided_record = OLD.decided_record
    AND NEW.decided_by = OLD.decided_by AND NEW.decided_at = OLD.decided_at)
  BEGIN SELECT raise(ABORT, 'a decided contract never changes'); END;
CREATE TRIGGER contracts_decided_remain BEFORE DELETE ON contracts WHEN OLD.state NOT IN ('draft')
  BEGIN SELECT raise(ABORT, 'only a draft can be taken back'); END;

-- The office register: gapless per service and year; a void keeps its number.
CREATE TABLE register (
  service TEXT NOT NULL,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  contract_id TEXT NOT NULL UNIQUE REFERENCES contracts (id),
  PRIMARY KEY (service, year, sequence)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER register_has_no_gap BEFORE INSERT ON register
  WHEN NEW.sequence <> coalesce((SELECT max(sequence) FROM register WHERE service = NEW.service AND year = NEW.year), 0) + 1
  BEGIN SELECT raise(ABORT, 'register number has a gap'); END;
CREATE TRIGGER register_never_changes BEFORE UPDATE ON register BEGIN SELECT raise(ABORT, 'register is append-only'); END;
CREATE TRIGGER register_never_shrinks BEFORE DELETE ON register BEGIN SELECT raise(ABORT, 'register is append-only'); END;

${tally('partners', 'partner', 'kind')}
${tally('workers', 'worker', "'all'")}
${tally('contracts', 'contract', 'state')}
`,
}

/** Triggers that keep `tallies` true for one table; `state` is a column name or a quoted constant. */
function tally(table: string, kind: string, state: string): string {
  const [oldState, newState] = state.startsWith("'") ? [state, state] : [`OLD.${state}`, `NEW.${state}`]
  const add = (value: string) =>
    `INSERT INTO tallies VALUES ('${kind}', ${value}, 1) ON CONFLICT DO UPDATE SET records = records + 1;`
  const take = (value: string) =>
    `UPDATE tallies SET records = records - 1 WHERE kind = '${kind}' AND state = ${value};`
  const moved = state.startsWith("'")
    ? ''
    : `CREATE TRIGGER ${table}_moved AFTER UPDATE OF ${state} ON ${table} WHEN OLD.${state} <> NEW.${state} BEGIN ${take(oldState)} ${add(newState)} END;`
  return `CREATE TRIGGER ${table}_counted AFTER INSERT ON ${table} BEGIN ${add(newState)} END;
CREATE TRIGGER ${table}_uncounted AFTER DELETE ON ${table} BEGIN ${take(oldState)} END;
${moved}`
}
