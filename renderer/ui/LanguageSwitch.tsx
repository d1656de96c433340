import { Button, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { speak, useLanguage } from '../text/i18n.ts'

/** Changes every word on screen at once. The button names the other language in its own words. */
export function LanguageSwitch() {
  const { t } = useTranslation('ui')
  const other = useLanguage() === 'id' ? 'en' : 'id'
  const name = other === 'en' ? 'English' : 'Bahasa Indonesia'
  return (
    <Tooltip label={`${t('language')}: ${name}`}>
      <Button
        variant="subtle"
        color="gray"
        px="xs"
        lang={other}
        aria-label={`${other.toUpperCase()}, ${t('language')}: ${name}`}
        onClick={() => speak(other, true)}
      >
        {other.toUpperCase()}
      </Button>
    </Tooltip>
  )
}
