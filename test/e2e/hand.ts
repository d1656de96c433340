import type { Locator, Page } from 'playwright-core'

type Role = Parameters<Page['getByRole']>[0]

/** What a person does with what they see. Everything is found by its role and the name a screen reader says, never by markup. */
export type Hand = {
  /** Presses a button; its name may be followed by its key on screen. */
  press(name: string): Promise<void>
  follow(link: string): Promise<void>
  write(field: string, text: string): Promise<void>
  /** Opens a select and takes the option that begins with these words. */
  choose(field: string, option: string): Promise<void>
  /** A checkbox, a radio button, a chip or a tab. */
  tick(name: string): Promise<void>
  /** Waits until something with this role and name is in sight. */
  sees(role: Role, name: string | RegExp): Promise<Locator>
  /** Waits until nothing with this role and name is in sight. */
  seesNo(role: Role, name: string | RegExp): Promise<void>
  /** Waits until the window tells this: an alert, or a status that screen readers speak. */
  hears(words: string | RegExp): Promise<void>
  /** The same hand on a part of the screen. */
  within(role: Role, name: string | RegExp): Hand
}

/** A hand on the whole window, or on a part of it. */
export function handOn(place: Page | Locator): Hand {
  const find = (role: Role, name: string | RegExp) =>
    place.getByRole(role, { name: typeof name === 'string' ? called(name) : name })
  const page = 'goto' in place ? place : place.page()
  return {
    press: (name) => find('button', name).click(),
    follow: (name) => find('link', name).click(),
    write: (field, text) => find('textbox', field).fill(text),
    async choose(field, option) {
      await find('combobox', field).click()
      await page.getByRole('option', { name: beginningWith(option) }).click()
    },
    tick: (name) => find('checkbox', name).or(find('radio', name)).or(find('tab', name)).click(),
    async sees(role, name) {
      const found = find(role, name).first()
      await found.waitFor()
      return found
    },
    seesNo: (role, name) => find(role, name).first().waitFor({ state: 'hidden' }),
    hears: (words) =>
      place.getByRole('alert').or(place.getByRole('status')).filter({ hasText: words }).first().waitFor(),
    within: (role, name) => handOn(find(role, name)),
  }
}

/** Exactly this name; a button may say its key after it (`Ajukan S`, `Simpan Ctrl+Enter`). */
function called(name: string): RegExp {
  return new RegExp(`^${literally(name)}( ?(Ctrl\\+)?[A-Z][a-z]*)?$`)
}

function beginningWith(words: string): RegExp {
  return new RegExp(`^${literally(words)}`)
}

function literally(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
