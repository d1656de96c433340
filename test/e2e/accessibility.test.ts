import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { id as say } from '../../renderer/text/id.ts'
import { openDesk } from './desk.ts'
import { makeDemo } from './offices.ts'
import { tour } from './views/tour.ts'
import { at, contractsIn, firstRow } from './views/view.ts'

const { contracts, frame } = say

/** Everything WCAG 2.2 asks at levels A and AA that a machine can see. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What is left of 1366 × 768 pixels at 200 %. */
const zoomed = { width: 683, height: 384 }

it(
  'no screen, light in Indonesian or dark in English, has a serious or critical fault',
  { timeout: 240_000 },
  async () => {
    const faults: string[] = []
    await tour({
      arrive: ({ page }, language) => page.emulateMedia({ colorScheme: language === 'en' ? 'dark' : 'light' }),
      async look({ page }, language, name) {
        for (const fault of await seriousFaults(page)) faults.push(`${language} ${name}: ${fault}`)
        expect(await page.evaluate(() => document.documentElement.lang), `language of ${name}`).toBe(language)
      },
    })
    expect(faults).toEqual([])
  },
)

it('at 200 % zoom every action on a contract is still in reach', async () => {
  const desk = await openDesk()
  await makeDemo(desk)
  await desk.page.setViewportSize(zoomed)
  await at(desk, contractsIn('submitted'))
  await firstRow(desk)
  const record = await desk.sees('region', contracts.record)
  await desk.sees('toolbar', contracts.decisions)
  for (const action of Object.values(contracts.action)) await inReach(record.getByRole('button', { name: action }))
  for (const part of [contracts.worker, contracts.terms, contracts.history]) {
    await inReach(record.getByRole('heading', { name: part, exact: true }))
  }
  await desk.press(contracts.action.return)
  const panel = await desk.sees('region', contracts.return.title)
  await inReach(panel.getByRole('textbox', { name: contracts.return.text }))
  await inReach(panel.getByRole('button', { name: contracts.action.return }))
  await desk.page.keyboard.press('Escape')
  await inReach(desk.page.getByRole('link', { name: frame.nav.settings }))
  await inReach(desk.page.getByRole('button', { name: frame.lock }))
  await inReach(desk.page.getByRole('button', { name: frame.search }))
  expect(await seriousFaults(desk.page)).toEqual([])
  await desk.close()
})

/** Scrolls to it and lays the pointer on it: fails when anything covers it or its box has no room. */
async function inReach(thing: Locator): Promise<void> {
  await thing.hover({ timeout: 5000 })
  const box = await thing.boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(zoomed.width)
}

async function seriousFaults(page: Page): Promise<string[]> {
  // In one go: the other way opens a second page, which Electron does not allow.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: tags, resultTypes: ['violations'], preload: false })
    .setLegacyMode()
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
}
