import type { FieldError } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { schemaMessages } from './issue-code.ts'

/** The words for what is wrong with a field; undefined when nothing is. */
export function useFieldWords(): (error: FieldError | undefined) => string | undefined {
  const { t } = useTranslation('ui')
  return (error) => {
    if (!error) return undefined
    const message = error.message ?? ''
    // Sentences from the office or from the room come ready to show.
    if (error.type === 'said') return message
    const known = schemaMessages[message]
    if (known) return t(`field.${known}`)
    const [code, bound] = message.split(':')
    if (code === 'required') return t('field.required')
    if (code === 'tooLong') return t('field.tooLong', { max: bound })
    if (code === 'tooShort') return t('field.tooShort', { min: bound })
    if (code === 'tooSmall') return t('field.tooSmall', { min: bound })
    if (code === 'tooBig') return t('field.tooBig', { max: bound })
    return t('field.invalid')
  }
}
