import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRead } from '../api/queries.ts'
import { Page } from '../ui/Page.tsx'
import { settingsSearch } from './search.ts'
import { MyPassword } from './MyPassword.tsx'
import { OfficeSettingsForm } from './OfficeSettingsForm.tsx'
import { ThisComputer } from './ThisComputer.tsx'

const parts = ['office', 'password', 'computer'] as const

/** The office, one's own password, and how this computer shows things. */
export function SettingsPage() {
  const { t } = useTranslation('office')
  const { part } = useSearch({ from: '/settings' })
  const navigate = useNavigate({ from: '/settings' })
  const office = useRead('office.get', {}).data
  return (
    <Page title={t('settings.title')}>
      <Tabs
        value={part ?? 'office'}
        keepMounted={false}
        onChange={(next) => void navigate({ search: settingsSearch.parse({ part: next }), replace: true })}
      >
        <Tabs.List mb="md">
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`settings.parts.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="office">{office && <OfficeSettingsForm key={office.version} office={office} />}</Tabs.Panel>
        <Tabs.Panel value="password">
          <MyPassword />
        </Tabs.Panel>
        <Tabs.Panel value="computer">
          <ThisComputer />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
