import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import classes from './LetterheadPreview.module.css'

/** The lines as they will stand over a letter. */
export function LetterheadPreview<In extends FieldValues, Out>({ control }: { control: Control<In, unknown, Out> }) {
  const { t } = useTranslation('office')
  const value: unknown = useWatch({ control, name: 'settings.letterhead' as FieldPath<In> })
  const lines = Array.isArray(value) ? value.map(String) : []
  return (
    <figure className={classes.paper} aria-label={t('preview')}>
      {lines.map((line, index) => (
        <div key={index}>{line || '\u00a0'}</div>
      ))}
    </figure>
  )
}
