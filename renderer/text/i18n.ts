// renderer/text: every word the window itself says, in Indonesian (the source) and English; one file a room and language.
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { language, type Language } from '../../shared/core/words.ts'
import { en } from './en.ts'
import { id } from './id.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: typeof id
  }
}

const remembered = 'language'

/** Starts the words in the language this window spoke last; `fallback` (the office's) where it never spoke. */
export function startTexts(): Promise<unknown> {
  return i18next.use(initReactI18next).init({
    resources: { id, en },
    lng: language.safeParse(localStorage.getItem(remembered)).data ?? 'id',
    fallbackLng: 'id',
    defaultNS: 'ui',
    // React escapes what it shows; escaping twice would show `&amp;` in names.
    interpolation: { escapeValue: false },
  })
}

/** Switches every word at once. A choice made by a person is remembered on this machine; the office's own language is not. */
export function speak(next: Language, chosen: boolean): void {
  if (chosen) localStorage.setItem(remembered, next)
  else if (localStorage.getItem(remembered)) return
  document.documentElement.lang = next
  void i18next.changeLanguage(next)
}

/** The language on screen now, for dates, money and bilingual texts from the office. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'id'
}
