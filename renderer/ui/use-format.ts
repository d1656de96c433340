import { useMemo } from 'react'
import { useLanguage } from '../text/i18n.ts'
import { formatOf, type Format } from './format.ts'

/** Dates, times, money and bilingual texts in the language on screen: `const format = useFormat()`. */
export function useFormat(): Format {
  const language = useLanguage()
  return useMemo(() => formatOf(language), [language])
}
