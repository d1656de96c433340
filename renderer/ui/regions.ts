import type { Language } from '../../shared/core/words.ts'

type Option = { value: string; label: string }

/** Codes that Unicode names beside countries: unions, test codes, the unknown. */
const notCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'])
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** ISO 3166-1 alpha-2 codes with their names in a language, as the browser itself knows them. */
export function countryOptions(language: Language): Option[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return named(
    codes.filter((code) => !notCountries.has(code)),
    names,
  )
}

/** ISO 4217 codes with their names in a language: `TWD · Dolar Baru Taiwan`. */
export function currencyOptions(language: Language): Option[] {
  const names = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' })
  return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))
}

function named(codes: string[], names: Intl.DisplayNames): Option[] {
  return codes
    .flatMap((value) => {
      const label = names.of(value)
      return label === undefined ? [] : [{ value, label }]
    })
    .toSorted((a, b) => a.label.localeCompare(b.label))
}
