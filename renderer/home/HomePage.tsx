// renderer/home: the first screen of the day: numbers that lead somewhere, and what waits for the person at the desk.
import { useTranslation } from 'react-i18next'
import { useRead } from '../api/queries.ts'
import { useSession } from '../api/session.ts'
import { Page } from '../ui/Page.tsx'
import { HeadquartersHome } from './HeadquartersHome.tsx'
import { PostHome } from './PostHome.tsx'

/** What a day at a mission, or at headquarters, begins with. */
export function HomePage() {
  const { t } = useTranslation('home')
  const { officer } = useSession()
  const kind = useRead('office.get', {}).data?.kind
  return (
    <Page title={t('greeting', { name: officer.name })} wide>
      {kind === 'post' && <PostHome />}
      {kind === 'headquarters' && <HeadquartersHome />}
    </Page>
  )
}
