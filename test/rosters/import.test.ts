import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contractFields, registerPartners, workerFields, type Partners } from '../fixtures.ts'
import { newWorld, type World } from '../world.ts'

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)))

let world: World
let partners: Partners
beforeEach(async () => {
  world = await newWorld()
  partners = await registerPartners(world)
})
afterEach(() => world.close())

const terms = () => ({
  agencyId: partners.agencyId,
  placementCompanyId: partners.placementCompanyId,
  currency: 'TWD',
  lodging: 'provided' as const,
  food: 'provided' as const,
  hoursPerDay: 8,
  restDaysPerMonth: 4,
  leaveDaysPerYear: 7,
  insurance: 'Asuransi tenaga kerja dan kesehatan',
  stated: ['employerAddress', 'workerAddress', 'rightsAndDuties', 'paymentMethod', 'safety'] as (
    'safety' | 'workerAddress'
  )[],
  signedOn: '2026-11-10',
})

async function plan(file: Uint8Array) {
  const { guess } = await world.must('rosters.read', { file, agencyId: partners.agencyId })
  return {
    mapping: guess.mapping,
    plan: await world.must('rosters.dryRun', { file, mapping: guess.mapping, terms: terms() }),
  }
}

describe("an agency's roster", () => {
  it('is planned row by row: every row of the file is a draft, refused with a reason, or skipped with a reason', async () => {
    const { plan: dry } = await plan(sample('agency-roster.xlsx'))
    expect(dry.counts.drafts + dry.counts.refused + dry.counts.skipped).toBe(dry.report.counts.total)
    for (const row of dry.rows) expect(row.outcome === 'refused').toBe(row.refusals.length > 0)
    const refusals = Object.fromEntries(
      dry.rows.filter((r) => r.outcome === 'refused').map((r) => [r.rowNumber, r.refusals.map((x) => x.code)]),
    )
    expect(refusals[20]).toContain('worker.under-age')
    expect(Object.keys(refusals)).toContain('26')
    expect((await world.must('workers.list', {})).total).toBe(0)
  })

  it('tells a wage under the floor as a finding of its row', async () => {
    const { plan: dry } = await plan(sample('agency-roster.xlsx'))
    const fisher = dry.rows.find((row) => row.rowNumber === 8)
    expect(fisher?.findings.map((f) => f.rule)).toContain('wage.below-floor')
  })

  it('is committed as one batch, with what the file said and no field took kept in a note', async () => {
    const file = sample('agency-roster.xlsx')
    const { mapping, plan: dry } = await plan(file)
    const done = await world.must('rosters.commit', { file, fileName: 'daftar.xlsx', mapping, terms: terms() })
    expect(done.batch).toMatchObject({
      contracts: dry.counts.drafts,
      workers: dry.counts.newWorkers,
      refused: dry.counts.refused,
      undo: [],
    })
    expect((await world.must('workers.list', { limit: 500 })).total).toBe(dry.counts.newWorkers)
    const { rows } = await world.must('workers.list', { limit: 500 })
    const noted = rows.find((w) => w.passportNumber === 'B7582527')
    expect(noted).toMatchObject({ nik: '' })
    expect(noted?.note).toContain('1802095908990052')
    const again = await plan(file)
    expect(again.plan.counts).toMatchObject({ newWorkers: 0, newEmployers: 0, knownWorkers: dry.counts.drafts })
  })

  it('drops nothing that a row says of a placement or of a worker already on record: the contract’s note keeps it', async () => {
    const file = new TextEncoder().encode(
      [
        'NAMA;L/P;TANGGAL LAHIR;NO PASPOR;PASPOR S/D;JABATAN;MAJIKAN;GAJI;MULAI KONTRAK;LAMA KONTRAK;P3MI;SKEMA;KODE RAK',
        'PEKERJA UJI;P;14-11-1994;C9000001;31-01-2031;Caregiver;Keluarga Uji Chang;20000;01-12-2026;36;PT Lain;P TO P;R-7',
      ].join('\n'),
    )
    const { mapping } = await plan(file)
    const commit = () => world.must('rosters.commit', { file, fileName: 'daftar.csv', mapping, terms: terms() })
    const notesOf = async (id = '') => {
      const { contract, worker } = await world.must('contracts.get', { id })
      return [worker.note, contract.note]
    }
    const [first] = (await commit()).contractIds
    expect(await notesOf(first)).toEqual(['KODE RAK: R-7', 'P3MI: PT Lain\nskema: P TO P'])
    const [second] = (await commit()).contractIds
    expect(await notesOf(second)).toEqual(['KODE RAK: R-7', 'KODE RAK: R-7\nP3MI: PT Lain\nskema: P TO P'])
  })

  it('remembers the mapping for the agency, and only while the headings are the same', async () => {
    const file = sample('agency-roster.xlsx')
    const { mapping } = await plan(file)
    const corrected = { ...mapping, dateOrder: 'dmy' as const }
    await world.must('rosters.commit', { file, fileName: 'daftar.xlsx', mapping: corrected, terms: terms() })
    const second = await world.must('rosters.read', { file, agencyId: partners.agencyId })
    expect(second).toMatchObject({ remembered: true, guess: { mapping: { dateOrder: 'dmy' } } })
    const other = await world.must('rosters.read', { file: sample('national-export.csv'), agencyId: partners.agencyId })
    expect(other.remembered).toBe(false)
  })

  it('can be undone as a whole until one of its contracts is submitted, leaving tombstones', async () => {
    const file = sample('agency-roster.xlsx')
    const { mapping } = await plan(file)
    const commit = () => world.must('rosters.commit', { file, fileName: 'daftar.xlsx', mapping, terms: terms() })
    const first = await commit()
    const undone = await world.must('rosters.undo', { id: first.batch.id, expectedVersion: 1 })
    expect(undone.state).toBe('undone')
    expect((await world.must('workers.list', {})).total).toBe(0)
    expect((await world.must('contracts.counts', {})).draft).toBe(0)
    expect((await world.must('agencies.list', { kind: 'employer' })).rows.map((p) => p.id)).toEqual([
      partners.employerId,
    ])
    expect(await world.must('search.find', { text: 'SLAMET' })).toEqual([])
    const facts = world.office.gate.open?.db
      .prepare("SELECT count(*) FROM facts WHERE type LIKE '%.withdrawn'")
      .pluck()
      .get()
    expect(facts).toBeGreaterThan(first.batch.contracts)
    const second = await commit()
    const id = second.contractIds[0] ?? ''
    await world.must('contracts.submit', { id, expectedVersion: 1 })
    const refusal = await world.refused('rosters.undo', { id: second.batch.id, expectedVersion: 1 })
    expect(refusal.reasons[0]?.code).toBe('batch.submitted')
  })

  it('with one national worker number in two rows takes the first and refuses the second by name', async () => {
    const heading =
      'NO;NAMA;L/P;TANGGAL LAHIR;NO PASPOR;MASA BERLAKU PASPOR;ID PMI;JABATAN;PEMBERI KERJA;GAJI;MULAI KONTRAK;LAMA KONTRAK (BULAN)'
    const row = (n: number, name: string, born: string) =>
      `${n};${name};P;${born};C765432${n};2031-01-31;PMI-0001;Caregiver;Keluarga Uji Chang;20000;2026-12-01;36`
    const lines = [heading, row(1, 'UJI SATU', '1994-11-14'), row(2, 'UJI DUA', '1995-10-13')]
    const file = new TextEncoder().encode(lines.join('\n'))
    const { mapping, plan: dry } = await plan(file)
    expect(dry.rows.map((r) => r.refusals.map((x) => x.code))).toEqual([[], ['row.national-id-twice']])
    const done = await world.must('rosters.commit', { file, fileName: 'daftar.csv', mapping, terms: terms() })
    expect(done.batch).toMatchObject({ contracts: 1, refused: 1 })
  })

  it('that is no list is refused in words, and nothing is kept', async () => {
    for (const bytes of [
      new Uint8Array(0),
      new TextEncoder().encode('%PDF-1.7 x'),
      crypto.getRandomValues(new Uint8Array(5000)),
    ]) {
      const answer = await world.ask('rosters.read', { file: bytes })
      expect(answer.ok).toBe(false)
      if (!answer.ok) expect(answer.error.reasons[0]?.text.id.length).toBeGreaterThan(10)
    }
  })
})

describe('the national export', () => {
  it('says nothing of contracts, so its workers come in without them, and every row is accounted for', async () => {
    const file = sample('national-export.csv')
    const { guess } = await world.must('rosters.read', { file })
    const { agencyId: _nobody, ...national } = terms()
    const dry = await world.must('rosters.dryRun', { file, mapping: guess.mapping, terms: national })
    expect(dry.report.notes.map((note) => note.code)).toContain('roster.workers-only')
    expect(dry.counts).toMatchObject({ drafts: 0, workersOnly: 24, refused: 0, newWorkers: 24 })
    expect(dry.rows.every((row) => row.notes.some((note) => note.code === 'worker.passport-expiry-unknown'))).toBe(true)
    const done = await world.must('rosters.commit', {
      file,
      fileName: 'ekspor.csv',
      mapping: guess.mapping,
      terms: national,
    })
    expect(done.batch).toMatchObject({ workers: 24, contracts: 0, agencyName: '' })
    const worker = await world.must('workers.byPassport', { passportNumber: 'X5472205' })
    expect(worker).toMatchObject({
      birthDate: '1991-12-15',
      nationalWorkerId: '17153689691713',
      province: 'LAMPUNG',
      passportExpires: '',
    })
    expect(worker?.note).toContain('PT. MAJU; JAYA SENTOSA')
    expect(worker?.note).toContain('WORKER')
    const undone = await world.must('rosters.undo', { id: done.batch.id, expectedVersion: 1 })
    expect(undone.state).toBe('undone')
    expect((await world.must('workers.list', {})).total).toBe(0)
  })
})

describe('a contract of a worker whose passport has no known last day', () => {
  it('is blocked until the day is entered', async () => {
    const { worker } = await world.must('workers.register', workerFields({ passportExpires: '' }))
    const view = await world.must('contracts.register', contractFields({ ...partners, workerId: worker.id }))
    expect(view.findings.filter((f) => f.severity === 'blocks').map((f) => f.rule)).toEqual(['passport.expiry-unknown'])
    const { id, version, createdAt: _c, changedAt: _d, ...fields } = worker
    await world.must('workers.correct', {
      id,
      expectedVersion: version,
      fields: { ...fields, passportExpires: '2031-01-31' },
    })
    const { findings } = await world.must('contracts.get', { id: view.contract.id })
    expect(findings.filter((f) => f.severity === 'blocks')).toEqual([])
  })
})

describe('a long list', () => {
  const lines = Array.from({ length: 1500 }, (_, i) => `PEKERJA UJI ${i};P;21-02-1990;C${2_000_000 + i}`)
  const file = new TextEncoder().encode(['NAMA;JENIS KELAMIN;TANGGAL LAHIR;NO PASPOR', ...lines].join('\n'))
  const national = () => {
    const { agencyId: _nobody, ...rest } = terms()
    return rest
  }

  it('is planned between the desk’s other work, told as progress, and can be stopped', async () => {
    const { guess } = await world.must('rosters.read', { file })
    const requestId = world.clock.newId()
    const told: number[] = []
    const off = world.office.on((event) => {
      if (event.kind !== 'progress') return
      told.push(event.progress.done)
      if (event.progress.done >= 300) void world.must('work.cancel', { requestId })
    })
    const answer = await world.ask('rosters.dryRun', { file, mapping: guess.mapping, terms: national() }, requestId)
    off()
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(Math.max(...told)).toBeLessThan(1400)
  })

  it('counts a worker whom a colleague registered during the commit as known', async () => {
    const { guess } = await world.must('rosters.read', { file })
    let met = false
    const off = world.office.on((event) => {
      if (met || event.kind !== 'progress' || event.progress.done < 100) return
      met = true
      void world.must('workers.register', workerFields({ passportNumber: 'C2000000', birthDate: '1990-02-21' }))
    })
    const done = await world.must('rosters.commit', {
      file,
      fileName: 'uji.csv',
      mapping: guess.mapping,
      terms: national(),
    })
    off()
    expect(done.batch.workers).toBe(1499)
    expect(done.rows[0]).toMatchObject({ worker: 'known', outcome: 'worker' })
  })
})
