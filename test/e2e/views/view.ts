// test/e2e/views: how to get to every screen of the window, for the pictures (screens.ts) and for the accessibility test.
import type { Page } from 'playwright-core'
import type { Language } from '../../../shared/core/words.ts'
import { en } from '../../../renderer/text/en.ts'
import { id } from '../../../renderer/text/id.ts'
import type { Desk } from '../desk.ts'

/** Every word of the window in the language on screen. */
export type Say = typeof id
export const words: Record<Language, Say> = { id, en }

/** One thing to look at. `show` works in either language, from wherever the window is within its group of views. */
export type View = { name: string; show: (desk: Desk, say: Say) => Promise<unknown> }

/** Goes to an address within the desk, as a link would. */
export async function at(desk: Desk, address: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

/** Contracts in one state, as the home screen links to them. */
export function contractsIn(state: string): string {
  return `/contracts?states=${encodeURIComponent(JSON.stringify([state]))}`
}

/** Opens the first row of the list. */
export async function firstRow(desk: Desk): Promise<void> {
  await desk.page.getByRole('row').nth(1).click()
}

/** Changes the language by its button; nothing else on screen changes. What was told in the other language is over first. */
async function speak(desk: Desk, language: Language): Promise<void> {
  const { page } = desk
  const notice = page.getByRole('alert').filter({ has: page.getByRole('button') })
  await notice.first().waitFor({ state: 'hidden' })
  const button = await desk.sees('button', /^(ID|EN), /)
  if ((await button.textContent()) === language.toUpperCase()) await button.click()
}

/** Waits until nothing has moved for a moment: answers are shown, skeletons gone, papers drawn, notices faded in or out. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const quietMs = 120
    await document.fonts.ready
    await new Promise<void>((resolve) => {
      const look = () => {
        const moving = document
          .getAnimations()
          .some(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        if (moving) timer = setTimeout(look, quietMs)
        else resolve()
      }
      let timer = setTimeout(look, quietMs)
      new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(look, quietMs)
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    })
  })
}

/** Shows one view after the other, hands each to `look` once it is still, and closes the dialogs it opened. */
export async function walk(
  desk: Desk,
  language: Language,
  views: readonly View[],
  look: (name: string) => Promise<void>,
): Promise<void> {
  await speak(desk, language)
  for (const { name, show } of views) {
    // Out of the way: a row under the pointer looks as if it were chosen.
    await desk.page.mouse.move(2, 2)
    await show(desk, words[language])
    await still(desk.page)
    await look(name)
    const dialog = desk.page.getByRole('dialog')
    if (!(await dialog.first().isVisible())) continue
    await desk.page.keyboard.press('Escape')
    await dialog.first().waitFor({ state: 'hidden' })
  }
}
