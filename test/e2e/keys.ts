import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'

type Role = Parameters<Page['getByRole']>[0]

/** A person without a mouse. */
export type Keys = {
  press(...keys: string[]): Promise<void>
  type(text: string): Promise<void>
  /** Tab after Tab until this has the focus; fails when it is never reached. */
  tabTo(role: Role, name: string | RegExp): Promise<void>
  /** ↓ after ↓ until the open box offers this, then Enter. */
  choose(option: string): Promise<void>
  /** How often something was pressed with a pointer since this pair of hands was lent. */
  clicks(): Promise<number>
}

const mostTabs = 80
const mostSteps = 20

/** The keyboard of a desk. */
export async function keysOf({ page, sees }: Desk): Promise<Keys> {
  await page.evaluate(() => {
    addEventListener('pointerdown', () => (document.documentElement.dataset['clicks'] += '.'), { capture: true })
    document.documentElement.dataset['clicks'] = ''
  })
  return {
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text),
    async tabTo(role, name) {
      const wanted = await sees(role, name)
      for (let tabs = 0; tabs < mostTabs; tabs += 1) {
        if (await wanted.evaluate((element) => element === document.activeElement)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`No Tab leads to ${role} ${String(name)}`)
    },
    async choose(option) {
      for (let steps = 0; steps < mostSteps; steps += 1) {
        await page.keyboard.press('ArrowDown')
        const offered = await page.evaluate(() => {
          const id = document.activeElement?.getAttribute('aria-activedescendant')
          return id ? document.getElementById(id)?.textContent : undefined
        })
        if (offered === option) return page.keyboard.press('Enter')
      }
      throw new Error(`No arrow leads to ${option}`)
    },
    clicks: () => page.evaluate(() => document.documentElement.dataset['clicks']?.length ?? -1),
  }
}
