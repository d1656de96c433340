import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRead } from '../api/queries.ts'
import { SearchField } from '../ui/SearchField.tsx'
import type { PackagesSearch } from './search.ts'

type Props = {
  search: Pick<PackagesSearch, 'text' | 'post'>
  onChange: (part: Pick<PackagesSearch, 'text' | 'post'>) => void
}

/** Words and post that narrow the records of all posts. */
export function RecordFilters({ search, onChange }: Props) {
  const { t } = useTranslation('packages')
  const posts = useRead('packages.peers', {}).data ?? []
  return (
    <>
      <SearchField
        label={t('searchRecords')}
        placeholder={t('searchRecordsHint')}
        text={search.text ?? ''}
        onText={(text) => onChange({ text: text || undefined })}
      />
      <Select
        size="xs"
        w={150}
        aria-label={t('postFilter')}
        placeholder={t('allPosts')}
        clearable
        value={search.post ?? null}
        onChange={(post) => onChange({ post: post ?? undefined })}
        data={posts.map(({ code }) => code)}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
    </>
  )
}
