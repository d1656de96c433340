import { isPlainDate } from '../core/dates.ts'

/** `YYMMDD` as a day that has passed: the latest century that is not after `today`. Undefined when it is no calendar day. */
export function pastDay(yymmdd: string, today: string): string | undefined {
  const day = inCentury(20, yymmdd)
  return day !== undefined && day <= today ? day : inCentury(19, yymmdd)
}

/** `YYMMDD` as a passport's last day: at most twenty years ahead of `today` (passports run ten), else a century earlier. */
export function expiryDay(yymmdd: string, today: string): string | undefined {
  const latest = `${Number(today.slice(0, 4)) + 20}${today.slice(4)}`
  const day = inCentury(20, yymmdd)
  return day !== undefined && day <= latest ? day : inCentury(19, yymmdd)
}

function inCentury(century: number, yymmdd: string): string | undefined {
  const day = `${century}${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4)}`
  return isPlainDate(day) ? day : undefined
}
