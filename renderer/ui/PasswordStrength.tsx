import { Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { strengthOf } from './password-strength.ts'
import classes from './PasswordStrength.module.css'

const colours = { weak: 'block', fair: 'warn', strong: 'done' }

/** Bar, word and one piece of advice under a new password. Advises, never refuses: the schema sets the least length. */
export function PasswordStrength({ password, own }: { password: string; own: readonly string[] }) {
  const { t } = useTranslation('ui')
  if (password === '') return null
  const { level, percent, advice } = strengthOf(password, own)
  return (
    <div aria-live="polite" className={classes.strength}>
      <Progress value={percent} color={colours[level]} size="sm" aria-label={t('strength.label')} />
      <Text size="xs" c="dimmed" mt={4}>
        {t('strength.label')}: {t(`strength.${level}`)}. {advice !== 'none' && t(`strength.${advice}`)}
      </Text>
    </div>
  )
}
