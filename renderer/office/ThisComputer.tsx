import { Input, SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { language } from '../../shared/core/words.ts'
import { useRead } from '../api/queries.ts'
import { speak, useLanguage } from '../text/i18n.ts'
import { Facts } from '../ui/Facts.tsx'
import { SchemeSwitch } from '../ui/SchemeSwitch.tsx'

/** How things look on this machine; nothing of it leaves it. */
export function ThisComputer() {
  const { t } = useTranslation('office')
  const status = useRead('office.status', {}).data
  const current = useLanguage()
  return (
    <Stack gap="md" maw={420}>
      <Input.Wrapper label={t('settings.language')} labelElement="div">
        <SegmentedControl
          fullWidth
          mt={4}
          aria-label={t('settings.language')}
          value={current}
          onChange={(value) => speak(language.parse(value), true)}
          data={[
            { value: 'id', label: 'Bahasa Indonesia' },
            { value: 'en', label: 'English' },
          ]}
          transitionDuration={0}
        />
      </Input.Wrapper>
      <Input.Wrapper label={t('settings.scheme')} labelElement="div">
        <SchemeSwitch />
      </Input.Wrapper>
      <Facts rows={[[t('settings.version'), status?.appVersion]]} />
    </Stack>
  )
}
