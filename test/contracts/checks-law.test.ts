import { describe, expect, test } from 'vitest'
import { findingOf, verdictOf, type Change } from './check-story.ts'

type Case = [sentence: string, change: Change, verdict: string[]]

/** Sentences of the law as the project's sources give them, each with a contract it speaks about. */
const cases: Case[] = [
  ['15(2) contract minimum content', {}, []],
  ['(a) name, profile, full address of employer', { employer: { address: '' } }, ['blocks content.employer-address']],
  [
    'employer "full address" is not only a PO box',
    { employer: { address: 'P.O. Box 1234, Riyadh 11564' } },
    ['blocks content.employer-address'],
  ],
  ['not only a PO box: street, house no.', { employer: { address: 'PO Box 77, Al Sadd Street 9, Doha' } }, []],
  ['street, house no. (Chinese)', { employer: { address: '台北市信義區松仁路100號3樓' } }, []],
  ['street, house no. (city alone)', { employer: { address: 'Taipei' } }, ['blocks content.employer-address']],
  ['not only a PO box (Arabic)', { employer: { address: 'ص.ب ١٢٣٤ الرياض' } }, ['blocks content.employer-address']],
  [
    'the officer saw the full address',
    { employer: { address: '' }, fields: { stated: stated('employerAddress') } },
    [],
  ],
  ['reachable telephone', { employer: { phone: '' } }, ['warns content.employer-phone']],
  ['(b) name, full address of PMI', { worker: { address: '' } }, ['blocks content.worker-address']],
  ['(b) seen on the paper', { worker: { address: '' }, fields: { stated: stated('workerAddress') } }, []],
  ['(c) position/type of work', { fields: { position: '--' } }, ['blocks content.position']],
  ['(c) position in the host script', { fields: { position: '看護工' } }, []],
  ['(d) rights & duties', { fields: { stated: ['paymentMethod', 'safety'] } }, ['blocks content.rights-and-duties']],
  ['(e) working hours', { fields: { hoursPerDay: null } }, ['blocks content.hours']],
  ['(e) wage', { fields: { wageMinor: 0 } }, ['blocks content.wage']],
  ['(e) payment method', { fields: { stated: ['rightsAndDuties', 'safety'] } }, ['blocks content.payment-method']],
  ['(e) leave', { fields: { leaveDaysPerYear: null } }, ['blocks content.leave']],
  ['(c) leave right: none is no right', { fields: { leaveDaysPerYear: 0 } }, ['blocks content.leave']],
  ['(e) rest', { fields: { restDaysPerMonth: null } }, ['blocks content.rest']],
  ['(e) facilities', { fields: { lodging: 'unstated', food: 'unstated' } }, ['blocks content.facilities']],
  ['(e) facilities: "none" is a statement', { fields: { lodging: 'none', food: 'none' } }, []],
  ['(e) social security/insurance', { fields: { insurance: '' } }, ['blocks content.insurance']],
  ['(f) term', { fields: { signedOn: '2023-11-01', startsOn: '2023-11-20', months: 36 } }, ['blocks content.term']],
  [
    '(g) safety & security guarantee',
    { fields: { stated: ['rightsAndDuties', 'paymentMethod'] } },
    ['blocks content.safety'],
  ],
  ['(a) ≥18 years', { worker: { birthDate: '2009-01-01' } }, ['blocks worker.age']],
  ['completeness & validity of documents', { worker: { passportExpires: '2026-11-30' } }, ['blocks passport.at-start']],
  [
    'passport of a worker expires mid-contract',
    { worker: { passportExpires: '2028-01-01' } },
    ['warns passport.through-term'],
  ],
  [
    'the attaché determines the problematic employers',
    { employer: { standing: listed() } },
    ['blocks standing.employer'],
  ],
  ['the problematic … partners in a list', { agency: { standing: listed() } }, ['blocks standing.agency']],
  [
    'P3MI that partner with problematic Mitra Usaha',
    { placementCompany: { standing: { ...listed(), standing: 'suspended' } } },
    ['blocks standing.placement-company'],
  ],
  ['"tunda layan" 3 months, over', { agency: { standing: { ...listed(), until: '2026-11-19' } } }, []],
  ['attaché must verify Mitra Usaha', { agency: { licenceExpires: '2026-11-19' } }, ['blocks licence.agency-expired']],
  ['renewal ≤30 days before expiry', { agency: { licenceExpires: '2026-12-20' } }, ['warns licence.agency-expiring']],
  ['SIP3MI', { placementCompany: { licenceExpires: '2026-11-19' } }, ['blocks licence.placement-company-expired']],
  [
    'SIP3MI 1 year',
    { placementCompany: { licenceExpires: '2026-11-21' } },
    ['warns licence.placement-company-expiring'],
  ],
  [
    'placement with an individual employer must go through a Mitra Usaha',
    { agency: null },
    ['blocks employer.household-needs-agency'],
  ],
  [
    'PMI perseorangan only to legal-entity employers',
    { agency: null, fields: { employerType: 'legalEntity' } },
    ['blocks employer.household-needs-agency'],
  ],
  [
    'PMI perseorangan … to legal-entity employers',
    { agency: null, employer: { employerType: 'legalEntity' }, fields: { employerType: 'legalEntity' } },
    [],
  ],
  [
    'relationship arises after the contract is … signed',
    { fields: { signedOn: '2026-11-21' } },
    ['blocks dates.signed-in-future'],
  ],
  [
    'arises after … signed by the parties',
    { fields: { startsOn: '2026-11-01' } },
    ['blocks dates.start-before-signing'],
  ],
  ['term by written agreement (Taiwan permit)', { fields: { months: 37 } }, ['blocks term.limit']],
  [
    'full 2-year contract (Hong Kong ID 407)',
    { country: 'HK', fields: { months: 25, currency: 'HKD', wageMinor: 6_000_00 } },
    ['blocks term.limit', 'informs wage.review-due'],
  ],
]

describe('what the law asks of a contract', () => {
  test.each(cases)('%s', (_sentence, change, verdict) => {
    expect(verdictOf(change)).toEqual(verdict)
  })
})

test('an item both laws ask for is one finding with both citations', () => {
  const change = {
    fields: { hoursPerDay: null, restDaysPerMonth: null, leaveDaysPerYear: null, insurance: '', stated: [] },
  }
  const cited = (rule: string) => findingOf(rule, change).citation
  expect(cited('content.payment-method')).toBe('UU 18/2017 Ps 15(2)e; PP 59/2021 Ps 6(2)a')
  expect(cited('content.hours')).toBe('UU 18/2017 Ps 15(2)e; PP 59/2021 Ps 6(2)b')
  expect(cited('content.leave')).toBe('UU 18/2017 Ps 15(2)e; PP 59/2021 Ps 6(2)c')
  expect(cited('content.insurance')).toBe('UU 18/2017 Ps 15(2)e; PP 59/2021 Ps 6(2)d')
  expect(cited('content.safety')).toBe('UU 18/2017 Ps 15(2)g; PP 59/2021 Ps 6(2)e')
  expect(cited('content.rights-and-duties')).toBe('UU 18/2017 Ps 15(2)d')
})

test('a finding says the value found, the value that passes, and the field', () => {
  const finding = findingOf('passport.through-term', { worker: { passportExpires: '2028-01-01' } })
  expect(finding.text.id).toBe(
    'Paspor habis berlaku pada 1 Januari 2028, sebelum kontrak berakhir pada 30 November 2029.',
  )
  expect(finding.passing?.en).toBe('A passport valid until 30 November 2029 or longer.')
  expect(finding.field).toBe('workerId')
})

test('a standing says since when, until when and why', () => {
  const standing = { ...listed(), standing: 'suspended' as const, until: '2026-12-31' }
  expect(findingOf('standing.agency', { agency: { standing } }).text.id).toBe(
    'Agensi Ta Fu Manpower sedang ditangguhkan sejak 1 Oktober 2026 sampai 31 Desember 2026. Alasan: Menahan paspor pekerja',
  )
})

function stated(extra: string) {
  return ['rightsAndDuties', 'paymentMethod', 'safety', extra]
}

function listed() {
  return { standing: 'listed' as const, reason: 'Menahan paspor pekerja', from: '2026-10-01' }
}
