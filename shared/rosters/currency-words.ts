/** How lists write the currencies of the thirteen posts, of Indonesia, and the dollar. Longer spellings first: `NT$` before `$`. */
const spellings: readonly [RegExp, string][] = [
  [/新[台臺]幣|[台臺]幣|ntd?\s?\$|ntd|twd|nt(?=\s?\d|\s|$)/giu, 'TWD'],
  [/港[幣币]|hk\s?\$|hkd/giu, 'HKD'],
  [/s\s?\$|sgd/giu, 'SGD'],
  [/b\s?\$|bnd/giu, 'BND'],
  [/us\s?\$|usd/giu, 'USD'],
  [/\brm(?=[\s\d]|$)|myr|ringgit/giu, 'MYR'],
  [/\brp\.?(?=[\s\d]|$)|idr|rupiah/giu, 'IDR'],
  [/\bsar\b|\bsr(?=[\s\d]|$)|﷼/giu, 'SAR'],
  [/\baed\b|\bdhs?(?=[\s\d]|$)/giu, 'AED'],
  [/\bqar\b|\bqr(?=[\s\d]|$)/giu, 'QAR'],
  [/\bkwd\b|\bkd(?=[\s\d]|$)/giu, 'KWD'],
  [/\bjod\b|\bjd(?=[\s\d]|$)/giu, 'JOD'],
  [/\bkrw\b|₩|원/giu, 'KRW'],
]

/** Posts whose own money is called dollar (and 元 where it is written so). */
const dollars = new Set(['TWD', 'HKD', 'SGD', 'BND', 'USD'])

/**
 * The currency a text names, and the text without it. A bare `$` or `元` means the post's own money where that is a dollar, else USD
 * and TWD. `several` when more than one is named.
 */
export function takeCurrency(
  text: string,
  ofPost: string,
): { rest: string; currency: string | undefined; several: boolean } {
  const named = new Set<string>()
  let rest = text
  const strip = (pattern: RegExp, currency: string) => {
    const without = rest.replace(pattern, ' ')
    if (without !== rest) named.add(currency)
    rest = without
  }
  for (const [pattern, currency] of spellings) strip(pattern, currency)
  // After a named currency these only repeat it: `NTD 20,000 元`.
  const [first] = named
  strip(/\$/g, first ?? (dollars.has(ofPost) ? ofPost : 'USD'))
  strip(/[元塊]/gu, first ?? (dollars.has(ofPost) ? ofPost : 'TWD'))
  const [currency] = named
  return { rest, currency, several: named.size > 1 }
}
