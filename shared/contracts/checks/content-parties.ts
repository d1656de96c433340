import type { Words } from '../../core/words.ts'
import type { Finding } from '../schema.ts'
import type { CheckInput } from './input.ts'
import { speak } from './speak.ts'
import { both } from './wording.ts'

/** UU 18/2017 Ps 15(2) letters a to c: who the parties are and what the work is. Names are always there: the schema asks for them. */
export function contentParties(input: CheckInput): Finding[] {
  const { employer, worker, fields } = input
  const findings: Finding[] = []
  const found = fields.stated.includes('employerAddress') ? null : addressFault(employer.address)
  if (found) {
    const fill = { name: both(employer.name), found }
    findings.push(...speak(input, 'content.employer-address', { fill, field: 'employerId' }))
  }
  if (digits(employer.phone) < shortestPhone) {
    findings.push(
      ...speak(input, 'content.employer-phone', { fill: { name: both(employer.name) }, field: 'employerId' }),
    )
  }
  if (worker.address.trim() === '' && !fields.stated.includes('workerAddress')) {
    findings.push(...speak(input, 'content.worker-address', { field: 'workerId' }))
  }
  if (!/\p{L}{2}|\p{Script=Han}/u.test(fields.position)) {
    findings.push(...speak(input, 'content.position', { fill: { found: both(fields.position) }, field: 'position' }))
  }
  return findings
}

const shortestPhone = 6

function digits(text: string): number {
  return text.replace(/\P{Nd}/gu, '').length
}

/** Why an address is not a full one in the sense of the elucidation of Ps 15(2): street and house number, not only a post-office box. */
function addressFault(address: string): Words | null {
  if (address.trim() === '') return { id: 'alamat kosong', en: 'the address is empty' }
  const rest = address.replace(postBox, ' ')
  if (houseNumber.test(rest) || street.test(rest)) return null
  if (rest !== address) return { id: 'hanya kotak pos', en: 'only a post-office box' }
  return { id: 'jalan dan nomor tidak ada', en: 'street and number are missing' }
}

const postBox =
  /\b(?:p\s*\.?\s*o\s*\.?\s*box|kotak\s+pos)\s*(?:no\.?)?\s*\p{Nd}*|郵政信箱\s*\p{Nd}*|郵箱\s*\p{Nd}*|ص\s*\.?\s*ب\.?\s*\p{Nd}*/giu

/** One to four digits; longer ones are postcodes. */
const houseNumber = /(?<!\p{Nd})\p{Nd}{1,4}(?!\p{Nd})/u
const street =
  /\b(?:street|st|road|rd|avenue|ave|lane|ln|jalan|jl|jln|lorong|lrg|villa|building|bldg|tower|block|blok)\b|[路街巷號号弄段樓]|شارع|[가-힣](?:로|길)(?=\s|\d|$)/iu
