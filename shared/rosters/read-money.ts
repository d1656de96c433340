import { minorUnits, toMinor } from '../core/money.ts'
import { reasonOf, type Reason } from '../core/problem.ts'
import { takeCurrency } from './currency-words.ts'
import { isPlaceholder, taken, unread, type Reading } from './reading.ts'
import type { RawCell } from './schema.ts'

/** An amount in minor units of an ISO 4217 currency. */
export type Money = { minor: number; currency: string }

/**
 * Reads a monthly wage: `20000`, `20.000`, `NT$20,000`, `NTD 20,000 / bln`, `Rp 5.000.000`, `5 juta`, `2萬`. A currency in the cell or
 * its heading wins over `ofPost` (ISO code). Text is told; an amount with two readings, per day or per hour, or below zero is refused.
 */
export function readMoney(cell: RawCell, ofPost: string, heading = ''): Reading<Money> {
  if (cell.kind === 'empty' || isPlaceholder(cell.text)) return taken<Money>(undefined)
  if (cell.kind === 'date' || cell.kind === 'boolean') return unreadable(cell.text)
  const text = cell.text.normalize('NFKC').trim().replace(/^['’]/, '').toLowerCase()
  const { rest, currency, several } = takeCurrency(text, ofPost)
  if (several)
    return unread(
      'money.currencies',
      `"${cell.text.trim()}" menyebut lebih dari satu mata uang. Betulkan di berkas.`,
      `"${cell.text.trim()}" names more than one currency. Correct the file.`,
    )
  const meant = currency ?? takeCurrency(heading.normalize('NFKC').toLowerCase(), ofPost).currency ?? ofPost
  const amount = rest
    .replace(/(\/|per|tiap|setiap|每|se)?\s*(bulan|bln|bl|months?|mo|mth|月)\s*$/u, '')
    .replace(/^(每月|月薪|gaji|upah|per bulan|monthly)[\s:]*/u, '')
    .replace(/,-|\.-|=/g, '')
    .trim()
  if (/(hari|day|日|天|jam|hour|時|小時|minggu|week|週|周|tahun|year|年)/u.test(amount)) return otherPeriod(cell.text)
  const found = cell.kind === 'number' ? [Number(cell.text)] : amountsOf(amount, meant)
  if (found.length > 1) return ambiguous(cell.text, found, meant)
  const value = found[0]
  if (value === undefined || !(value >= 0) || !Number.isSafeInteger(toMinor(value, meant))) return unreadable(cell.text)
  return taken({ minor: toMinor(value, meant), currency: meant }, ...notesOf(cell, text, value, meant, ofPost))
}

const multipliers: readonly [RegExp, number][] = [
  [/\s*(rb|ribu|k|千)$/u, 1000],
  [/\s*(萬|万)$/u, 10_000],
  [/\s*(jt|juta)$/u, 1_000_000],
]

/** Every amount the digits can mean: none when they are no number, two when a separator could be thousands or decimals. */
function amountsOf(text: string, currency: string): number[] {
  for (const [pattern, times] of multipliers) {
    if (pattern.test(text))
      return plainNumber(text.replace(pattern, '')).map((value) => Math.round(value * times * 1000) / 1000)
  }
  if (/^\d+$/.test(text)) return [Number(text)]
  const compact = text.replace(/(?<=\d)[\s'’](?=\d{3}(\D|$))/gu, '')
  if (/^\d+$/.test(compact)) return [Number(compact)]
  const groups = compact.split(/[.,]/)
  const marks: string[] = [...compact].filter((c) => c === '.' || c === ',')
  if (groups.some((group) => !/^\d+$/.test(group)) || marks.length === 0) return []
  const last = groups.at(-1) ?? ''
  const whole = groups.slice(0, -1)
  const grouped = (parts: string[]) => (parts[0] ?? '').length <= 3 && parts.slice(1).every((part) => part.length === 3)
  const decimal = () => Number(`${whole.join('')}.${last}`)
  if (new Set(marks).size === 2)
    return marks.indexOf(marks.at(-1) ?? '') === marks.length - 1 && grouped(whole) ? [decimal()] : []
  if (marks.length > 1) return grouped(groups) ? [Number(groups.join(''))] : []
  if (last.length === 3 && (whole[0] ?? '').length <= 3)
    return minorUnits(currency) === 1000 ? [Number(groups.join('')), decimal()] : [Number(groups.join(''))]
  if (last.length > 3) return []
  // `20.00`: twenty, or a thousand with a digit missing; only where small amounts are normal (Kuwait, Jordan) or the amount is large is it plain.
  if (decimal() < 1000 && minorUnits(currency) !== 1000) return [decimal(), Number(groups.join(''))]
  return [decimal()]
}

/** Before `juta` or `萬` a separator is always a decimal one. */
function plainNumber(text: string): number[] {
  return /^\d+([.,]\d+)?$/.test(text.trim()) ? [Number(text.trim().replace(',', '.'))] : []
}

function notesOf(cell: RawCell, text: string, value: number, currency: string, ofPost: string): Reason[] {
  const notes: Reason[] = []
  const [original, amount] = [cell.text.trim(), `${currency} ${value}`]
  if (cell.kind !== 'number' && !/^\d+$/.test(text)) {
    notes.push(reasonOf('money.text', `"${original}" dibaca ${amount}.`, `"${original}" was read as ${amount}.`))
  }
  if (currency !== ofPost) {
    notes.push(
      reasonOf(
        'money.currency',
        `Gaji ditulis dalam ${currency}, bukan ${ofPost}.`,
        `The wage is written in ${currency}, not ${ofPost}.`,
      ),
    )
  }
  if (cell.kind === 'number' && value < 1000 && minorUnits(currency) !== 1000) notes.push(small(original))
  return notes
}

/** `20.000` typed into an English Excel becomes the number 20. */
function small(original: string): Reason {
  return reasonOf(
    'money.small',
    `Angka ${original} kecil sekali untuk gaji; Excel mungkin membaca "20.000" sebagai 20. Periksa kontrak kertasnya.`,
    `The number ${original} is very small for a wage; Excel may have read "20.000" as 20. Check the paper contract.`,
  )
}

function unreadable(text: string) {
  return unread(
    'money.unreadable',
    `"${text.trim()}" bukan jumlah uang yang dapat dibaca. Tulis misalnya 20000.`,
    `"${text.trim()}" is not an amount of money that can be read. Write for example 20000.`,
  )
}

function otherPeriod(text: string) {
  return unread(
    'money.period',
    `"${text.trim()}" bukan gaji bulanan. Tulis jumlah sebulan seperti di kontrak.`,
    `"${text.trim()}" is not a monthly wage. Write the amount for a month as in the contract.`,
  )
}

function ambiguous(text: string, found: number[], currency: string) {
  const [one, other] = found
  return unread(
    'money.ambiguous',
    `"${text.trim()}" bisa berarti ${currency} ${one} atau ${currency} ${other}. Tulis tanpa tanda pemisah.`,
    `"${text.trim()}" may mean ${currency} ${one} or ${currency} ${other}. Write it without separators.`,
  )
}
