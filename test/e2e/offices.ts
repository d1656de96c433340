import { join } from 'node:path'
import { loadDemoData } from '../../electron/office/office/demo/demo-data.ts'
import { id } from '../../renderer/text/id.ts'
import type { Desk } from './desk.ts'

/** Invented people of these tests, and passwords that only they have. */
export const people = {
  attache: { name: 'Ratna Kusuma', password: 'gunung sabun pelita' },
  officer: { name: 'Sri Handayani', password: 'kertas hujan jendela' },
  headquarters: { name: 'Wahyu Nugroho', password: 'perahu lonceng kopi' },
} as const

type Person = { name: string; password: string }

/** First run: an office at a mission, its proposals taken as they are, the recovery code typed back from the screen. */
export async function createPost(desk: Desk, city: string, attache: Person): Promise<void> {
  await desk.press(`${id.office.first.post} ${id.office.first.postText}`)
  await desk.choose(id.office.first.which, city)
  await create(desk, attache)
}

/** First run: headquarters. */
export async function createHeadquarters(desk: Desk, operator: Person): Promise<void> {
  await desk.press(`${id.office.first.headquarters} ${id.office.first.headquartersText}`)
  await desk.write(id.office.fields.name, 'Kementerian, unit penempatan')
  await desk.write(id.office.fields.title, 'Kepala unit')
  await create(desk, operator)
}

async function create(desk: Desk, { name, password }: Person): Promise<void> {
  await desk.write(id.office.first.attacheName, name)
  await desk.write(id.office.first.password, password)
  await desk.write(id.ui.field.repeat, password)
  await desk.press(id.office.first.create)
  await typeRecoveryCodeBack(desk)
}

/** Reads the code from the screen, as from paper, and types the groups that are asked for. */
export async function typeRecoveryCodeBack(desk: Desk, say = id): Promise<void> {
  const code = await desk.sees('list', say.office.recovery.code)
  const groups = await code.getByRole('listitem').allTextContents()
  for (const [index, group] of groups.entries()) {
    const asked = desk.page.getByRole('textbox', {
      name: say.office.recovery.group.replace('{{number}}', String(index + 1)),
      exact: true,
    })
    if (await asked.isVisible()) await asked.fill(group)
  }
  await desk.press(say.office.recovery.done)
}

/** Locks by the button of the navigation, and waits for the sign-in. */
export async function lock(desk: Desk, say = id): Promise<void> {
  await desk.press(say.frame.lock)
  await desk.sees('form', say.session.signIn.title)
}

/** Signs in by name and password. */
export async function signIn(desk: Desk, { name, password }: Person, say = id): Promise<void> {
  await desk.tick(name)
  await desk.write(say.session.signIn.password, password)
  await desk.press(say.session.signIn.go)
  await desk.sees('navigation', say.frame.nav.label)
}

/** The attaché adds a colleague. */
export async function addOfficer(desk: Desk, { name, password }: Person): Promise<void> {
  await desk.follow(id.frame.nav.officers)
  await desk.press(id.session.officers.add)
  await desk.write(id.session.officers.name, name)
  await desk.write(id.session.officers.firstPassword, password)
  await desk.write(id.ui.field.repeat, password)
  await desk.press(id.session.officers.create)
  await desk.hears(name)
}

const { officers } = loadDemoData(join(import.meta.dirname, '../../resources')).home

/** Those who work in a demo office. */
export const demoPeople = {
  attache: officers.attache,
  officer: officers.desk[0],
  auditor: officers.auditor,
  headquarters: officers.headquarters,
}

/** First run: a demo office; its attaché is signed in. */
export async function makeDemo(desk: Desk): Promise<void> {
  await desk.press(`${id.office.first.demo} ${id.office.first.demoText}`)
  await desk.sees('table', id.office.demoMade.title)
  await desk.press(id.office.demoMade.go)
  await desk.sees('navigation', id.frame.nav.label)
}
