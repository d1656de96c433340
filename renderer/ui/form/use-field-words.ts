import type { FieldError } from 'react-hook-form'
import { useLanguage } from '../../text/i18n.ts'

/** The words for what is wrong with a field; undefined when nothing is. */
export function useFieldWords(): (error: FieldError | undefined) => string | undefined {
  const language = useLanguage()
  return (error) => {
    const words = error?.types?.[language]
    return typeof words === 'string' ? words : error?.message
  }
}
