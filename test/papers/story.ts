// test/papers: papers and their codes, rendered and read back. People, firms and numbers are invented.
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import { certificateData, type CertificateSource } from '../../electron/office/papers/certificate-data.ts'
import { recordHash } from '../../electron/office/papers/qr/record-hash.ts'
import { signQr } from '../../electron/office/papers/qr/sign-qr.ts'
import { partner, type Partner, type PartnerKind } from '../../shared/agencies/schema.ts'
import { contract } from '../../shared/contracts/schema.ts'
import { office } from '../../shared/office/schema.ts'
import { worker } from '../../shared/workers/schema.ts'

/** An Ed25519 pair as the office keeps it: raw bytes and an id of 16 hex digits. Always the same, so a failing test fails again. */
export function newKey(seed: number) {
  const secretKey = new Uint8Array(32).fill(seed)
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  const secret = createPrivateKey({ key: Buffer.concat([head, secretKey]), format: 'der', type: 'pkcs8' })
  const publicKey = new Uint8Array(createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(12))
  const keyId = createHash('sha256').update(publicKey).digest('hex').slice(0, 16).toUpperCase()
  return { signing: { secretKey, keyId }, directory: { keyId, publicKey, office: 'KDEI-TPE' } }
}

export const key = newKey(1)

type Change = {
  worker?: string
  employer?: string
  employerLocal?: string
  agency?: string
  agencyLocal?: string
  company?: string
  address?: string
  position?: string
  insurance?: string
  attache?: string
  demo?: boolean
  voidReason?: string
}

/** What an approved contract of the Taipei post gives to the certificate; `change` overrides single values. */
export function source(change: Change = {}): CertificateSource {
  const approved = contract.parse({
    ...contractOf(change),
    ...(change.voidReason === undefined ? {} : { state: 'void', voidReason: change.voidReason }),
  })
  const claims = {
    number: 'TPE/2026/000123',
    post: 'KDEI-TPE',
    passportNumber: 'C1234567',
    issuedOn: '2026-11-21',
    endsOn: '2029-11-30',
  }
  const qr = signQr({ ...claims, recordHash: recordHash(approved) }, key.signing)
  return {
    office: officeOf(change.demo ?? false),
    contract: { ...approved, qr },
    worker: workerOf(change.worker ?? 'SITI NURHALIZA BINTI KARTO'),
    employer: partnerOf('employer', change.employer ?? 'CHANG YA-WEN', change.employerLocal ?? '張雅雯'),
    agency: partnerOf(
      'agency',
      change.agency ?? 'GOLDEN BRIDGE MANPOWER CO., LTD.',
      change.agencyLocal ?? '金橋人力仲介有限公司',
    ),
    placementCompany: partnerOf('placementCompany', change.company ?? 'PT CAHAYA MITRA ANUGERAH', ''),
    attacheName: change.attache ?? 'Dra. Ratna Wulandari, M.Si.',
    issuedOn: claims.issuedOn,
    endsOn: claims.endsOn,
  }
}

export function data(change: Change = {}) {
  return certificateData(source(change))
}

const at = '2026-11-21T03:15:00.000Z'
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const stamps = { createdAt: at, changedAt: at, version: 1 }

function contractOf(change: Change) {
  return {
    id: uuid(1),
    fileNumber: 'B000123',
    workerId: uuid(2),
    employerId: uuid(3),
    agencyId: uuid(4),
    placementCompanyId: uuid(5),
    position: change.position ?? 'Perawat keluarga (caregiver)',
    sector: 'domestic',
    employerType: 'household',
    workAddress: change.address ?? 'No. 168, Sec. 2, Zhongshan N. Rd., Zhongshan Dist., Taipei City 104',
    wageMinor: 2_000_000,
    currency: 'TWD',
    lodging: 'provided',
    food: 'allowance',
    foodMinor: 250_000,
    hoursPerDay: 8.5,
    restDaysPerMonth: 4,
    leaveDaysPerYear: 7,
    insurance: change.insurance ?? 'BPJS Ketenagakerjaan, NHI',
    signedOn: '2026-10-05',
    startsOn: '2026-12-01',
    months: 36,
    state: 'approved',
    preparedBy: uuid(6),
    workedOnBy: [uuid(6)],
    decidedBy: uuid(7),
    decidedAt: at,
    registerNumber: 'TPE/2026/000123',
    returns: [],
    ...stamps,
  }
}

function workerOf(name: string) {
  return worker.parse({
    id: uuid(2),
    name,
    sex: 'F',
    birthDate: '1994-02-17',
    birthPlace: 'Banyumas',
    passportNumber: 'C1234567',
    passportExpires: '2031-05-09',
    ...stamps,
  })
}

function partnerOf(kind: PartnerKind, name: string, localName: string): Partner {
  const standing = { standing: 'active', reason: '', from: '2025-01-01' }
  return partner.parse({ id: uuid(8), kind, name, localName, country: 'TW', standing, ...stamps })
}

function officeOf(demo: boolean) {
  return office.parse({
    id: uuid(9),
    kind: 'post',
    code: 'KDEI-TPE',
    incarnation: uuid(10),
    demo,
    createdAt: at,
    settings: {
      name: 'Kantor Dagang dan Ekonomi Indonesia di Taipei',
      city: 'Taipei',
      country: 'TW',
      currency: 'TWD',
      title: 'Kepala Bidang Tenaga Kerja',
      letterhead: [
        'KEMENTERIAN PELINDUNGAN PEKERJA MIGRAN INDONESIA',
        'KANTOR DAGANG DAN EKONOMI INDONESIA DI TAIPEI',
        '6F, No. 550, Ruiguang Road, Neihu District, Taipei 114',
        'Telepon +886 2 0000 0000 · Faksimile +886 2 0000 0001 · naker@contoh.example',
      ],
      language: 'id',
      contractNumberPattern: 'TPE/{YYYY}/{NNNNNN}',
      lockAfterMinutes: 10,
    },
    version: 1,
  })
}
