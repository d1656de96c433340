import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { id as say } from '../../renderer/text/id.ts'
import { addDays } from '../../shared/core/dates.ts'
import { tellInChapters } from './chapters.ts'
import { openDesk, type Desk } from './desk.ts'
import { confirmed } from './exchange.ts'
import { keysOf, type Keys } from './keys.ts'
import { demoPeople, makeDemo } from './offices.ts'
import { passportLines } from './passports.ts'

const { contracts, frame, search, session, ui, workers } = say

/** Chapters of one morning in a demo office. After the office is made nobody touches the mouse. */
describe('a morning without a mouse', () => {
  let desk: Desk
  let keys: Keys
  beforeAll(async () => {
    desk = await openDesk()
    await makeDemo(desk)
    keys = await keysOf(desk)
  })
  tellInChapters(() => [desk])
  afterAll(() => desk.close())

  it('locks with Ctrl+L, and nothing of the desk is left on screen', async () => {
    await keys.press('Alt+3')
    await desk.sees('grid', workers.list)
    await keys.press('Control+l')
    await desk.sees('form', session.signIn.title)
    await desk.seesNo('grid', workers.list)
    await desk.seesNo('navigation', frame.nav.label)
  })

  it('tells a wrong password below its field, and how long to wait after the next', async () => {
    await keys.type('bukan ini')
    await keys.press('Enter')
    const password = await desk.sees('textbox', session.signIn.password)
    await expect.poll(() => password.getAttribute('aria-invalid')).toBe('true')
    await password.selectText()
    await keys.type('bukan ini juga')
    await keys.press('Enter')
    await desk.hears(/detik/)
  })

  it('signs in another officer with arrows and Enter', async () => {
    await signIn(demoPeople.officer)
  })

  it('registers a contract for the holder of a passport that is read', async () => {
    await keys.press('Alt+2')
    await desk.sees('grid', contracts.view.queue)
    await keys.press('n')
    const worker = await desk.sees('combobox', contracts.worker)
    await keys.type(`${passportLines('SUMARNI')}\n`)
    await desk.sees('form', contracts.quick.worker)
    await keys.press('Control+Enter')
    await expect.poll(() => worker.inputValue()).toBe('SUMARNI')
    for (const name of [contracts.employer, contracts.agency, contracts.placementCompany]) {
      await keys.tabTo('combobox', name)
      await keys.press('ArrowDown', 'Enter')
    }
    await keys.press('Tab')
    await keys.type('Caregiver')
    await keys.tabTo('textbox', contracts.wage)
    await keys.type('35000')
    for (const name of [contracts.lodging, contracts.food]) {
      await keys.tabTo('combobox', name)
      await keys.choose(contracts.provision.provided)
    }
    await keys.tabTo('textbox', contracts.signedOn)
    await keys.type(typedDate(0))
    await keys.press('Tab')
    await keys.type(typedDate(14))
    for (const value of ['24', '8', '4', '7', '2', '勞工保險']) {
      await keys.press('Tab')
      await keys.type(value)
    }
    for (const _item of Object.keys(contracts.stated).slice(2)) await keys.press('Tab', 'Space')
    await keys.press('Control+Enter')
    await desk.hears(contracts.done.save)
  })

  it('submits it with S', async () => {
    await desk.sees('heading', 'SUMARNI')
    await keys.press('s')
    await desk.hears(contracts.done.submit)
  })

  it('shows every key under ?', async () => {
    await keys.press('?')
    await desk.sees('dialog', ui.keys.title)
    await keys.press('Escape')
    await desk.seesNo('dialog', ui.keys.title)
  })

  it('approves as the attaché and opens the certificate', async () => {
    await keys.press('Control+l')
    await signIn(demoPeople.attache)
    await keys.press('Alt+2', '/')
    await keys.type('SUMARNI')
    await openOnlyRow()
    await keys.press('a')
    await desk.sees('dialog', contracts.approve.title)
    await keys.press('Enter')
    await confirmed(desk, demoPeople.attache.password, desk.hears(contracts.done.approve))
    await desk.sees('button', contracts.certificate.title)
    await keys.press('p')
    await desk.sees('img', ui.pdf.page)
  })

  it('finds a worker with Ctrl+K and opens the record with Enter', async () => {
    await keys.press('Control+k')
    await desk.sees('dialog', search.label)
    await keys.type('SUMARNI')
    await desk.sees('option', /^SUMARNI/)
    await keys.press('Enter')
    await desk.sees('region', workers.record)
    await desk.sees('heading', 'SUMARNI')
  })

  it('changes the language and back', async () => {
    await keys.tabTo('button', /^EN, /)
    await keys.press('Enter')
    await desk.sees('heading', 'Workers')
    await keys.press('Enter')
    await desk.sees('heading', workers.title)
  })

  it('never needed the mouse', async () => {
    expect(await keys.clicks()).toBe(0)
  })

  /** From the sign-in with any name chosen. */
  async function signIn({ name, password }: { name: string; password: string }): Promise<void> {
    await desk.sees('form', session.signIn.title)
    const radio = await desk.sees('radio', name)
    await keys.press('Shift+Tab')
    for (let steps = 0; steps < 4 && !(await radio.isChecked()); steps += 1) await keys.press('ArrowDown')
    await keys.press('Tab')
    await keys.type(password)
    await keys.press('Enter')
    await desk.sees('navigation', frame.nav.label)
  }

  /** The list answers what was typed; its only row is opened. */
  async function openOnlyRow(): Promise<void> {
    await desk.hears(/^1 baris/)
    await keys.tabTo('grid', contracts.view.queue)
    await keys.press('ArrowDown', 'Enter')
    await desk.sees('region', contracts.record)
  }
})

/** A day from today on as a person types it: `31122026`. */
function typedDate(days: number): string {
  return addDays(new Date().toISOString().slice(0, 10), days).split('-').toReversed().join('')
}
