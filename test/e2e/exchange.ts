import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { id as say } from '../../renderer/text/id.ts'
import type { Desk } from './desk.ts'

const { packages, ui } = say

/** An office's card as a file, and the fingerprint that its people read out by telephone. */
export type Card = { path: string; fingerprint: string }

/** Saves this office's card into a folder and hears its fingerprint from the screen. */
export async function saveCard(desk: Desk, into: string): Promise<Card> {
  await desk.follow(say.frame.nav.packages)
  await desk.press(packages.panel.card)
  const groups = await (await desk.sees('list', packages.fingerprint)).getByRole('listitem').allTextContents()
  const { name, bytes } = await desk.saved(() => desk.press(packages.card.save))
  const path = join(into, name)
  writeFileSync(path, bytes)
  return { path, fingerprint: groups.join(' ') }
}

/** Takes in another office's card, typing the fingerprint as it was heard. */
export async function enrol(desk: Desk, card: Card, password: string): Promise<void> {
  await desk.press(packages.panel.enrol)
  await desk.give(card.path)
  await desk.write(packages.enrol.typed, card.fingerprint)
  await desk.within('toolbar', packages.panel.enrol).press(packages.panel.enrol)
  await confirmed(desk, password, desk.hears(/ terdaftar[.] Paket/))
}

/** Waits for `done`, and on the way gives the password again if the office asks for it: it does not within five minutes of the last time. */
export async function confirmed(desk: Desk, password: string, done: Promise<unknown>): Promise<void> {
  const asked = desk.sees('dialog', ui.unlock.title).then(
    () => true,
    () => false,
  )
  if (!(await Promise.race([asked, done.then(() => false)]))) return
  const dialog = desk.within('dialog', ui.unlock.title)
  await dialog.write(ui.unlock.password, password)
  await dialog.press(ui.unlock.go)
  await done
}

/** Reads a file from the other office. */
export async function readFrom(desk: Desk, path: string): Promise<void> {
  await desk.follow(say.frame.nav.packages)
  await desk.press(packages.panel.import)
  await desk.give(path)
}
