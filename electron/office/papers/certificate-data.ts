import type { Partner } from '../../../shared/agencies/schema.ts'
import type { Contract, Provision } from '../../../shared/contracts/schema.ts'
import { formatMoney } from '../../../shared/core/money.ts'
import type { Words } from '../../../shared/core/words.ts'
import type { Office } from '../../../shared/office/schema.ts'
import type { Worker } from '../../../shared/workers/schema.ts'
import { longDate } from './long-date.ts'
import { recordHash } from './qr/record-hash.ts'

/** One line of the table. A value that reads the same in both languages is printed once; `local` is the name in the host country's script. */
export type CertificateRow = { label: Words; value: Words; local?: string; strong?: boolean }

/** Rows of one pair share a line; everything else has a line of its own. */
export type CertificateSection = { title: Words; rows: (CertificateRow | [CertificateRow, CertificateRow])[] }

/** Everything a certificate of legalisation shows, ready to be set. The same record always gives the same data. */
export type CertificateData = {
  office: { name: string; city: string; title: string; letterhead: string[] }
  number: string
  fileNumber: string
  issuedOn: string
  endsOn: string
  sections: CertificateSection[]
  citation: Words
  attacheName: string
  /** Signed text of the code. */
  qr: string
  /** SHA-256 of the legalised record in hex, as in the code. */
  recordHash: string
  demo: boolean
  /** Present when the legalisation was withdrawn. */
  voidReason?: string
}

export type CertificateSource = {
  office: Office
  /** Approved or void: with register number and code. */
  contract: Contract
  worker: Worker
  employer: Partner
  agency?: Partner | undefined
  placementCompany?: Partner | undefined
  attacheName: string
  /** Days of the post's calendar, the same as in the code. */
  issuedOn: string
  endsOn: string
}

/** Throws on a contract that was never approved: there is nothing to certify. */
export function certificateData(source: CertificateSource): CertificateData {
  const { office, contract } = source
  if (!contract.registerNumber || !contract.qr) throw new Error('a certificate needs a register number and a code')
  const { name, city, title, letterhead } = office.settings
  return {
    office: { name, city, title, letterhead: letterhead.filter((l) => l !== '') },
    number: contract.registerNumber,
    fileNumber: contract.fileNumber,
    issuedOn: source.issuedOn,
    endsOn: source.endsOn,
    sections: [workerSection(source.worker), partnerSection(source), termSection(source)],
    citation,
    attacheName: source.attacheName,
    qr: contract.qr,
    recordHash: Buffer.from(recordHash(contract)).toString('hex'),
    demo: office.demo,
    ...(contract.state === 'void' ? { voidReason: contract.voidReason ?? '' } : {}),
  }
}

/** UU 18/2017 Ps 15(2) and PP 59/2021 Ps 6(2) say what a contract must contain, UU 18/2017 Ps 21(1)a makes recording it the attaché's task. */
const citation: Words = {
  id: 'Undang-Undang Nomor 18 Tahun 2017 tentang Pelindungan Pekerja Migran Indonesia, Pasal 15 dan Pasal 21 ayat (1) huruf\u00a0a; Peraturan Pemerintah Nomor 59 Tahun 2021 tentang Pelaksanaan Pelindungan Pekerja Migran Indonesia, Pasal 6 ayat (2).',
  en: 'Law No. 18 of 2017 on the Protection of Indonesian Migrant Workers, Articles 15 and 21(1)(a); Government Regulation No. 59 of 2021 on its implementation, Article 6(2).',
}

function workerSection(worker: Worker): CertificateSection {
  const born = longDate(worker.birthDate)
  const place = worker.birthPlace ? `${worker.birthPlace}, ` : ''
  const expires = longDate(worker.passportExpires)
  return {
    title: { id: 'Pekerja', en: 'Worker' },
    rows: [
      { label: { id: 'Nama', en: 'Name' }, value: same(worker.name), strong: true },
      [
        {
          label: { id: 'Paspor', en: 'Passport' },
          value: { id: `${worker.passportNumber}, berlaku s.d. ${expires.id}`, en: `valid until ${expires.en}` },
        },
        {
          label: { id: 'Tempat, tanggal lahir', en: 'Place, date of birth' },
          value: { id: place + born.id, en: place + born.en },
        },
      ],
    ],
  }
}

function partnerSection({ employer, agency, placementCompany, contract }: CertificateSource): CertificateSection {
  return {
    title: { id: 'Pemberi kerja dan penempatan', en: 'Employer and placement' },
    rows: [
      { ...partnerRow({ id: 'Pemberi kerja', en: 'Employer' }, employer), strong: true },
      {
        label: { id: 'Tempat kerja', en: 'Place of work' },
        value: stated(contract.workAddress.replaceAll(/\s+/g, ' ')),
      },
      partnerRow({ id: 'Agensi', en: 'Agency' }, agency),
      partnerRow({ id: 'P3MI', en: 'Placement company' }, placementCompany),
    ],
  }
}

function partnerRow(label: Words, partner: Partner | undefined): CertificateRow {
  if (!partner) return { label, value: { id: 'tidak ada (perseorangan)', en: 'none (independent)' } }
  return {
    label,
    value: same(partner.name),
    ...(partner.localName && partner.localName !== partner.name ? { local: partner.localName } : {}),
  }
}

function termSection({ contract: c, endsOn }: CertificateSource): CertificateSection {
  const [from, to, signed] = [longDate(c.startsOn), longDate(endsOn), longDate(c.signedOn)]
  const months = c.months === 1 ? 'month' : 'months'
  const term = { id: `${c.months} bulan, ${from.id} – ${to.id}`, en: `${c.months} ${months}, ${from.en} – ${to.en}` }
  return {
    title: { id: 'Syarat kerja', en: 'Terms of employment' },
    rows: [
      [
        { label: { id: 'Jabatan', en: 'Position' }, value: same(c.position) },
        { label: { id: 'Upah pokok', en: 'Basic wage' }, value: monthly(c.wageMinor, c.currency), strong: true },
      ],
      [
        {
          label: { id: 'Jam kerja', en: 'Working hours' },
          value: amount(c.hoursPerDay, 'jam per hari', 'hour', 'a day'),
        },
        {
          label: { id: 'Hari libur', en: 'Rest days' },
          value: amount(c.restDaysPerMonth, 'hari per bulan', 'day', 'a month'),
        },
      ],
      [
        {
          label: { id: 'Cuti', en: 'Paid leave' },
          value: amount(c.leaveDaysPerYear, 'hari per tahun', 'day', 'a year'),
        },
        { label: { id: 'Ditandatangani', en: 'Signed' }, value: signed },
      ],
      [
        { label: { id: 'Tempat tinggal', en: 'Lodging' }, value: provided(c.lodging, c.lodgingMinor, c.currency) },
        { label: { id: 'Makan', en: 'Food' }, value: provided(c.food, c.foodMinor, c.currency) },
      ],
      { label: { id: 'Jaminan sosial', en: 'Social security' }, value: stated(c.insurance) },
      { label: { id: 'Jangka waktu', en: 'Term' }, value: term },
    ],
  }
}

const unstated: Words = { id: 'tidak disebut', en: 'not stated' }

function same(text: string): Words {
  return { id: text, en: text }
}

function stated(text: string): Words {
  return text === '' ? unstated : same(text)
}

function monthly(minor: number, currency: string): Words {
  return { id: `${formatMoney(minor, currency, 'id')} per bulan`, en: `${formatMoney(minor, currency, 'en')} a month` }
}

function amount(value: number | null, id: string, unit: string, per: string): Words {
  if (value === null) return unstated
  const plural = value === 1 ? unit : `${unit}s`
  return { id: `${value.toLocaleString('id-ID')} ${id}`, en: `${value.toLocaleString('en-GB')} ${plural} ${per}` }
}

function provided(how: Provision, minor: number, currency: string): Words {
  if (how === 'provided') return { id: 'disediakan', en: 'provided' }
  if (how === 'none') return { id: 'tidak disediakan', en: 'not provided' }
  if (how === 'unstated') return unstated
  const sum = monthly(minor, currency)
  return { id: `tunjangan ${sum.id}`, en: `allowance ${sum.en}` }
}
