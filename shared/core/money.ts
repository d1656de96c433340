/** Digits after the decimal point of a currency (ISO 4217). Every currency of the thirteen posts is here; others count as 2. */
const minorDigits: Record<string, number> = { TWD: 2, KRW: 0, KWD: 3, JOD: 3, IDR: 2 }

/** 10 to the number of minor digits: 100 for TWD, 1 for KRW, 1000 for KWD. */
export function minorUnits(currency: string): number {
  return 10 ** (minorDigits[currency] ?? 2)
}

/** Minor units (integers, as stored) of an amount in major units. 20000 TWD → 2000000. */
export function toMinor(major: number, currency: string): number {
  return Math.round(major * minorUnits(currency))
}

/** `NT$`-free, locale-formed amount with its ISO code: `TWD 20.000` (id), `TWD 20,000` (en). Cents only when there are any. */
export function formatMoney(minor: number, currency: string, language: 'id' | 'en'): string {
  const units = minorUnits(currency)
  const digits = minor % units === 0 ? 0 : Math.round(Math.log10(units))
  const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(minor / units)
  return `${currency} ${number}`
}
