import type { Locator, Page } from 'playwright-core'
import { en } from '../../renderer/text/en.ts'
import { id } from '../../renderer/text/id.ts'

const fileButton = new RegExp(`^(${id.ui.file.choose}|${en.ui.file.choose})$`)

type Role = Parameters<Page['getByRole']>[0]
/** Words of the window; `{{…}}` stands for whatever the window puts there. */
type Name = string | RegExp

/** What a person does with what they see. Everything is found by its role and the name a screen reader says, never by markup. */
export type Hand = {
  /** Presses a button, the first where several say the same; on screen its name may be followed by its key. */
  press(name: Name): Promise<void>
  follow(link: Name): Promise<void>
  write(field: Name, text: string): Promise<void>
  /** Opens a select and takes the option that begins with these words. */
  choose(field: Name, option: string): Promise<void>
  /** Types into a box that looks things up, and takes the option that begins with these words. */
  lookUp(field: Name, typed: string, option?: string): Promise<void>
  /** Chooses a checkbox, a radio button, a chip or a segment, unless it is chosen already. */
  tick(name: Name): Promise<void>
  /** Gives a file where the window asks for one. */
  give(path: string): Promise<void>
  /** Opens the row of a list that says all this. */
  open(...words: string[]): Promise<void>
  /** Waits until something with this role and name is in sight. */
  sees(role: Role, name: Name): Promise<Locator>
  /** Waits until nothing with this role and name is in sight. */
  seesNo(role: Role, name: Name): Promise<void>
  /** Waits until the window tells this: an alert, or a status that screen readers speak. */
  hears(words: Name): Promise<void>
  /** The same hand on a part of the screen. */
  within(role: Role, name: Name): Hand
}

/** A hand on the whole window, or on a part of it. */
export function handOn(place: Page | Locator): Hand {
  const page = 'goto' in place ? place : place.page()
  const find = (role: Role, name: Name) => place.getByRole(role, { name: called(name) })
  const take = (option: string) => page.getByRole('option', { name: beginningWith(option) }).click()
  return {
    press: (name) => find('button', name).first().click(),
    follow: (name) => find('link', name).click(),
    write: (field, text) => find('textbox', field).fill(text),
    async choose(field, option) {
      await find('combobox', field).click()
      await take(option)
    },
    async lookUp(field, typed, option = typed) {
      await find('combobox', field).fill(typed)
      await take(option)
    },
    async tick(name) {
      const box = find('checkbox', name).or(find('radio', name))
      if (await box.isChecked()) return
      // By keyboard: the boxes of chips and segments are there for it only, the mouse presses their labels.
      await box.focus()
      await page.keyboard.press('Space')
    },
    async give(path) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), find('button', fileButton).click()])
      await chooser.setFiles(path)
    },
    async open(...words) {
      const rows = words.reduce((found, text) => found.filter({ hasText: text }), place.getByRole('row'))
      await rows.first().click()
    },
    async sees(role, name) {
      const found = find(role, name).first()
      await found.waitFor()
      return found
    },
    seesNo: (role, name) => find(role, name).first().waitFor({ state: 'hidden' }),
    hears: (words) =>
      place
        .getByRole('alert')
        .or(place.getByRole('status'))
        .filter({ hasText: typeof words === 'string' ? new RegExp(pattern(words)) : words })
        .first()
        .waitFor(),
    within: (role, name) => handOn(find(role, name)),
  }
}

/** Exactly this name; a button may say its key after it (`Ajukan S`, `Simpan Ctrl+Enter`). */
function called(name: Name): RegExp {
  return typeof name === 'string' ? new RegExp(`^${pattern(name)}( ?(Ctrl\\+)?[A-Z][a-z]*)?$`) : name
}

function beginningWith(words: string): RegExp {
  return new RegExp(`^${pattern(words)}`)
}

function pattern(words: string): string {
  return words.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/{{\w+}}/g, '.+')
}
