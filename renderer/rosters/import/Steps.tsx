import { useTranslation } from 'react-i18next'
import { importSteps, type ImportStep } from './use-import.ts'
import classes from './import.module.css'

/** Where in the import one is. */
export function Steps({ current }: { current: ImportStep }) {
  const { t } = useTranslation('rosters')
  const at = importSteps.indexOf(current)
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {importSteps.map((step, index) => (
        <li key={step} data-past={index < at || undefined} {...(step === current ? { 'aria-current': 'step' } : {})}>
          <span className={classes.number}>{index + 1}</span>
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
