import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeSeat } from '../../electron/cli/seat.ts'
import { readOfficeKeys } from '../../electron/office/packages/office-keys.ts'
import { id as say } from '../../renderer/text/id.ts'
import { attache } from '../cli/run-attache.ts'
import { scanFirstPage } from '../papers/read-back.ts'
import { tellInChapters } from './chapters.ts'
import { openDesk, type Desk } from './desk.ts'
import { confirmed, enrol, readFrom, saveCard } from './exchange.ts'
import { passportLines, samples } from './passports.ts'
import { fillTerms } from './terms.ts'
import { addOfficer, createHeadquarters, createPost, lock, people, signIn } from './offices.ts'

const { contracts, packages, rosters, workers } = say

/** Of the sample list, with nothing that blocks. Three are called Sumarni: this one is known by the passport that was read at the counter. */
const legalised = ['X2913219', 'Nur Aini', 'FITRIANI']

/** Chapters of one story: each goes on where the one before ended. */
describe('an attaché’s main job, from the first run to headquarters’ receipt', { timeout: 120_000 }, () => {
  let post: Desk
  let headquarters: Desk
  let certificate: { name: string; bytes: Uint8Array }
  let ownCard: string
  let facts: number
  const folder = mkdtempSync(join(tmpdir(), 'attache-e2e-files-'))
  beforeAll(async () => {
    post = await openDesk()
    headquarters = await openDesk()
  })
  tellInChapters(() => [post, headquarters])
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await Promise.all([post.close(), headquarters.close()])
  })

  it('founds the office in Taipei, the recovery code typed back from paper', async () => {
    await createPost(post, 'Taipei', people.attache)
    await addOfficer(post, people.officer)
    await lock(post)
    await signIn(post, people.officer)
  })

  it('registers a worker by the two lines of the passport', async () => {
    await post.follow(say.frame.nav.workers)
    await post.press(workers.new)
    await post.sees('textbox', workers.reader.label)
    await post.page.keyboard.type(passportLines('SUMARNI'))
    const name = await post.sees('textbox', workers.fullName)
    await expect.poll(() => name.inputValue()).toBe('SUMARNI')
    await post.press(workers.saveAndOpen)
    await post.sees('heading', 'SUMARNI')
  })

  it('imports an agency’s list: columns shown, shared terms, dry run, commit', async () => {
    await post.follow(say.frame.nav.rosters)
    await post.press(rosters.new)
    await post.lookUp(rosters.sender, 'Hsin Lung International', rosters.newAgency)
    const agency = post.within('region', rosters.newAgency)
    await agency.write(rosters.localName, '新隆國際人力仲介有限公司')
    await agency.press(rosters.addAgency)
    await post.hears(rosters.agencyAdded)
    await post.give(join(samples, 'agency-roster.xlsx'))
    await post.sees('combobox', rosters.meaningOf)
    await post.press(rosters.next)
    await fillTerms(post)
    await post.press(rosters.toPlan)
    await post.sees('heading', rosters.planTitle_other)
    await post.hears(/^44 baris/)
    await post.tick(beginning(rosters.filter.refused))
    await post.sees('row', /^20 Ditolak Dewi Lestari/)
    await post.open('KARTINI BINTI KARTO')
    await post.sees('region', rosters.rowReport)
    await post.page.getByText('Orang ini sudah ada di baris 25').waitFor()
    await post.press(rosters.commit_other)
    await post.hears(rosters.committed_other)
  })

  it('submits what has no obstacle', async () => {
    await post.follow(say.frame.nav.contracts)
    for (const worker of legalised) {
      await post.open(worker)
      await post.press(contracts.action.submit)
      await post.hears(contracts.done.submit)
    }
    await lock(post)
  })

  it('approves as the attaché, who gives the password again when asked', async () => {
    await signIn(post, people.attache)
    await post.follow(say.frame.nav.contracts)
    await post.tick(beginning(contracts.state.submitted))
    for (const [index, worker] of legalised.entries()) {
      await post.open(worker)
      await post.press(contracts.action.approve)
      await post.within('dialog', contracts.approve.title).press(contracts.action.approve)
      const number = new RegExp(`KDEI-TPE/\\d{4}/00000${index + 1}`)
      await confirmed(post, people.attache.password, post.hears(number))
    }
  })

  it('opens the certificate of a legalised contract', async () => {
    await post.follow(say.frame.nav.contracts)
    await post.tick(contracts.view.register)
    await post.open('X2913219')
    await post.press(contracts.certificate.title)
    await post.sees('img', say.ui.pdf.page)
    certificate = await post.saved(() => post.press(say.ui.action.download))
    expect(new TextDecoder().decode(certificate.bytes.subarray(0, 4))).toBe('%PDF')
  })

  it('founds headquarters; both take in the other’s card by fingerprint', async () => {
    await createHeadquarters(headquarters, people.headquarters)
    const [own, jakarta] = [await saveCard(post, folder), await saveCard(headquarters, folder)]
    ownCard = own.path
    await enrol(post, jakarta, people.attache.password)
    await enrol(headquarters, own, people.headquarters.password)
  })

  it('exports a package, which headquarters reads and answers; the post reads the receipt', async () => {
    await post.press(packages.panel.export)
    const doer = post.within('toolbar', packages.panel.export)
    await doer.press(packages.panel.export)
    await confirmed(post, people.attache.password, post.hears(packages.written.title))
    await readFrom(headquarters, await keep(post, packages.saveCopy))
    await headquarters.hears(packages.outcome.applied.title)
    await headquarters.press(packages.answer)
    await confirmed(headquarters, people.headquarters.password, headquarters.hears(packages.written.title))
    await readFrom(post, await keep(headquarters, packages.saveCopy))
    await post.hears(packages.outcome.receipt.title)
  })

  it('shows at both ends that everything has arrived', async () => {
    await post.follow(say.frame.nav.packages)
    const sent = await post.sees('row', /^Data keluar 1 JAKARTA .*Diterapkan/)
    facts = Number((await sent.getByRole('gridcell').allTextContents())[3])
    expect(await post.page.getByRole('definition').allTextContents()).toEqual(
      expect.arrayContaining(['0 fakta', '0 paket']),
    )
    await headquarters.follow(say.frame.nav.packages)
    await headquarters.sees('row', /^KDEI-TPE .*Lengkap/)
    await headquarters.tick(packages.view.records)
    await headquarters.sees('row', /KDEI-TPE.*SUMARNI/)
    await lock(post)
    await lock(headquarters)
  })

  it('tells the same through attache', async () => {
    process.env['ATTACHE_PASSWORD'] = people.attache.password
    const card = await told('office', 'card', '--data', post.folder, '--officer', people.attache.name)
    const { issuedAt: _, ...same } = JSON.parse(readFileSync(ownCard, 'utf8'))
    expect(card).toMatchObject(same)
    expect(await told('doctor', '--data', post.folder, '--json')).toMatchObject({ healthy: true })
    const [code = ''] = await scanFirstPage(certificate.bytes, 200)
    expect(await told('verify-qr', code, '--keys', ownCard, '--json')).toMatchObject({
      number: expect.stringMatching(/^KDEI-TPE\/\d{4}\/000001$/),
      passportNumber: 'X2913219',
    })
    const identity = join(folder, 'headquarters.key')
    writeFileSync(identity, await identityOf(headquarters.folder, people.headquarters))
    const outbox = join(post.folder, 'outbox')
    const [sealed = ''] = readdirSync(outbox)
    const keys = ['--identity', identity, '--keys', ownCard, '--me', 'JAKARTA', '--json']
    expect(await told('package', 'verify', join(outbox, sealed), ...keys)).toMatchObject({
      verified: true,
      facts,
      types: { 'contract.approved': legalised.length },
    })
  })
  /** Saves what a button offers and answers where. */
  async function keep(desk: Desk, button: string): Promise<string> {
    const { name, bytes } = await desk.saved(() => desk.press(button))
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
})

/** What `attache` prints as JSON. */
async function told(...args: string[]): Promise<unknown> {
  const { code, out, err } = await attache(...args)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

/** The secret half of an office's sealing key, which no command gives away: taken from its locked folder by someone who may sign in. */
async function identityOf(folder: string, { name, password }: { name: string; password: string }): Promise<string> {
  const seat = takeSeat(folder)
  const { officers } = await seat.must('office.status', {})
  const officer = officers.find((one) => one.name === name)
  await seat.must('session.unlock', { officerId: officer?.id ?? '', password })
  const { identity } = readOfficeKeys(seat.office.gate.open!.db).sealing
  await seat.office.stop()
  return identity
}

/** A chip says how many after its name. */
function beginning(name: string): RegExp {
  return new RegExp(`^${name}`)
}
