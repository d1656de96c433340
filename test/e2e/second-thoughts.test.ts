import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { id as say } from '../../renderer/text/id.ts'
import { tellInChapters } from './chapters.ts'
import { openDesk, type Desk } from './desk.ts'
import { confirmed } from './exchange.ts'
import { demoPeople, lock, makeDemo, signIn } from './offices.ts'
import { samples } from './passports.ts'
import { fillTerms } from './terms.ts'

const { contracts, frame, home, rosters, ui } = say

/** Chapters of one day in a demo office: what was done is corrected, withdrawn or taken back, and nothing disappears. */
describe('second thoughts', () => {
  let desk: Desk
  let worker: string
  beforeAll(async () => {
    desk = await openDesk()
    await makeDemo(desk)
  })
  tellInChapters(() => [desk])
  afterAll(() => desk.close())

  it('the attaché returns a contract with coded reasons and words', async () => {
    await desk.follow(frame.nav.contracts)
    await desk.tick(beginning(contracts.state.submitted))
    const row = await desk.sees('row', new RegExp(ui.finding.none))
    worker = (await row.getByRole('gridcell').nth(1).textContent())?.split(/ (?=[A-Z]\d)/)[0] ?? ''
    await row.click()
    await desk.press(contracts.action.return)
    const panel = desk.within('region', contracts.return.title)
    await panel.tick(/^Dokumen pendukung/)
    await panel.write(contracts.return.text, 'Lampirkan polis asuransi.')
    await panel.press(contracts.action.return)
    await desk.hears(contracts.done.return)
    await lock(desk)
  })

  it('the officer reads why, corrects and resubmits the same file', async () => {
    await signIn(desk, demoPeople.officer)
    await desk.follow(frame.nav.contracts)
    await desk.tick(beginning(contracts.state.returned))
    await desk.open(worker)
    await desk.page.getByText('Lampirkan polis asuransi.').waitFor()
    await desk.press(contracts.action.correct)
    await desk.write(contracts.insurance, '勞工保險, polis terlampir')
    await desk.press(contracts.saveCorrection)
    await desk.hears(contracts.done.save)
    await desk.press(contracts.action.submit)
    await desk.hears(contracts.done.submit)
    await lock(desk)
  })

  it('the attaché approves it and later makes it void; the number stays taken', async () => {
    await signIn(desk, demoPeople.attache)
    await desk.follow(frame.nav.contracts)
    await desk.tick(beginning(contracts.state.submitted))
    await desk.open(worker)
    await desk.press(contracts.action.approve)
    await desk.within('dialog', contracts.approve.title).press(contracts.action.approve)
    await confirmed(desk, demoPeople.attache.password, desk.hears(contracts.done.approve))
    await desk.press(contracts.action.void)
    const panel = desk.within('region', contracts.void.title)
    await panel.press(contracts.action.void)
    await expect.poll(() => panel.sees('textbox', contracts.void.reason).then(isInvalid)).toBe('true')
    await panel.write(contracts.void.reason, 'Pemberi kerja menarik diri.')
    await panel.press(contracts.action.void)
    await confirmed(desk, demoPeople.attache.password, desk.hears(contracts.done.void))
    await desk.tick(contracts.view.register)
    await desk.sees('row', new RegExp(`KDEI-TPE/.*${worker}`))
    await desk.seesNo('button', contracts.certificate.title)
  })

  it('an import is taken back as a whole', async () => {
    const before = await drafts()
    await beginImport()
    await fillTerms(desk)
    await desk.press(rosters.toPlan)
    await desk.sees('row', /^26 .*Ditolak/)
    await desk.press(rosters.commit_other)
    await desk.hears(rosters.committed_other)
    await desk.press(rosters.undo.action)
    await desk.within('dialog', rosters.undo.title).press(rosters.undo.action)
    await desk.hears(rosters.undo.done)
    expect(await drafts()).toBe(before)
  })

  it('the next list of that agency attests nothing by itself', async () => {
    await beginImport()
    const boxes = await desk.page.getByRole('checkbox').all()
    expect(boxes).toHaveLength(5)
    expect(await Promise.all(boxes.map((box) => box.isChecked()))).toEqual(boxes.map(() => false))
  })

  /** The first agency's list, up to its shared terms. */
  async function beginImport(): Promise<void> {
    await desk.follow(frame.nav.rosters)
    await desk.press(rosters.new)
    await (await desk.sees('combobox', rosters.sender)).press('ArrowDown')
    await desk.page.keyboard.press('Enter')
    await desk.give(join(samples, 'agency-roster.xlsx'))
    await desk.press(rosters.next)
    await desk.sees('form', rosters.step.terms)
  }

  /** As the home screen counts them. */
  async function drafts(): Promise<string | null> {
    await desk.follow(frame.nav.home)
    return (await desk.sees('link', new RegExp(`^${home.numbers.draft} ?\\d`))).textContent()
  }
})

/** A chip says how many after its name. */
function beginning(name: string): RegExp {
  return new RegExp(`^${name}`)
}

function isInvalid(box: { getAttribute(name: string): Promise<string | null> }): Promise<string | null> {
  return box.getAttribute('aria-invalid')
}
