import type { Language } from '../../../../shared/core/words.ts'
import type { OfficeSettings, PostReference } from '../../../../shared/office/schema.ts'

/** What the first run proposes for a post, taken as it is. */
export function postSettings(posts: readonly PostReference[], code: string, language: Language): OfficeSettings {
  const post = posts.find((one) => one.code === code)
  if (!post) throw new Error(`the reference data has no ${code}`)
  return {
    name: post.mission.id,
    city: post.city,
    country: post.country,
    currency: post.currency,
    title: post.title.id,
    letterhead: post.letterhead,
    language,
    contractNumberPattern: '{POST}/{YYYY}/{NNNNNN}',
    lockAfterMinutes: 10,
  }
}

/** An invented headquarters that speaks and locks like the post. */
export function headquartersSettings(post: OfficeSettings): OfficeSettings {
  return {
    ...post,
    name: 'Kantor Pusat Pelindungan Pekerja Migran (contoh)',
    city: 'Jakarta',
    country: 'ID',
    currency: 'IDR',
    title: 'Kepala Pusat Data',
    letterhead: ['KANTOR PUSAT', 'JAKARTA'],
  }
}
