import { contractFields } from '../../../shared/contracts/schema.ts'
import type { Seat } from '../seat.ts'
import type { Terminal } from '../terminal.ts'
import { confirm, signIn, type DemoOffices } from './found-offices.ts'
import type { DemoDraft, ImportedRoster } from './import-roster.ts'

/** At least so many are approved when the list has them; of a longer list the last two are left waiting. */
const approvedAtLeast = 10
const leftWaiting = 2

/** A password counts as fresh for five minutes; long lists take longer. */
const confirmEvery = 200

/**
 * The officer submits what nothing stands against, and one contract that a finding blocks. The attaché returns one of the good, is refused
 * the blocked one and returns it; the officer corrects the first in the same file; the attaché approves.
 */
export async function decideContracts(
  terminal: Terminal,
  { post, people }: DemoOffices,
  { drafts }: ImportedRoster,
): Promise<void> {
  const good = drafts.filter((draft) => draft.blocks.length === 0)
  const [blocked] = drafts.filter((draft) => draft.blocks.length > 0)
  for (const draft of blocked ? [...good, blocked] : good) await step(post, 'contracts.submit', draft)
  terminal.say(
    `4. ${people.officer.name} mengajukan ${good.length + (blocked ? 1 : 0)} kontrak.`,
    `4. ${people.officer.name} submits ${good.length + (blocked ? 1 : 0)} contracts.`,
  )
  const [returned] = good
  await signIn(post, people.attache)
  await confirm(post, people.attache)
  if (blocked) await refuseAndReturn(terminal, post, blocked)
  if (returned) {
    await giveBack(post, returned, 'missing-document', 'Halaman 2 kontrak belum dilampirkan.')
    await signIn(post, people.officer)
    await correct(post, returned)
    terminal.say(
      `6. Baris #${returned.row} dikembalikan, diperbaiki, dan diajukan lagi dalam berkas yang sama.`,
      `6. Row #${returned.row} is returned, corrected and submitted again in the same file.`,
    )
  }
  await signIn(post, people.attache)
  const approved = good.slice(0, Math.max(approvedAtLeast, good.length - leftWaiting))
  for (const [i, draft] of approved.entries()) {
    if (i % confirmEvery === 0) await confirm(post, people.attache)
    await step(post, 'contracts.approve', draft)
  }
  terminal.say(
    `7. ${people.attache.name} menyetujui ${approved.length} kontrak dengan kata sandi sekali lagi; ${good.length - approved.length} masih menunggu.`,
    `7. ${people.attache.name} approves ${approved.length} contracts with the password once more; ${good.length - approved.length} still wait.`,
  )
}

async function refuseAndReturn(terminal: Terminal, post: Seat, draft: DemoDraft): Promise<void> {
  const answer = await post.ask('contracts.approve', await versionOf(post, draft))
  const codes = answer.ok ? [] : answer.error.reasons.map((reason) => reason.code)
  await giveBack(post, draft, codeFor(codes[0] ?? ''), 'Lihat temuan pada kontrak ini.')
  terminal.say(
    `5. Baris #${draft.row} tidak dapat disetujui (${codes.join(', ')}) dan dikembalikan dengan alasan.`,
    `5. Row #${draft.row} cannot be approved (${codes.join(', ')}) and is returned with a reason.`,
  )
}

async function giveBack(post: Seat, draft: DemoDraft, code: string, text: string): Promise<void> {
  await post.must('contracts.return', { ...(await versionOf(post, draft)), codes: [code], text })
}

async function correct(post: Seat, draft: DemoDraft): Promise<void> {
  const { contract } = await post.must('contracts.get', { id: draft.contractId })
  const fields = { ...contractFields.strip().parse(contract), note: 'Halaman 2 sudah dilampirkan.' }
  await post.must('contracts.correct', { id: contract.id, expectedVersion: contract.version, fields })
  await step(post, 'contracts.submit', draft)
}

async function step(post: Seat, channel: 'contracts.submit' | 'contracts.approve', draft: DemoDraft): Promise<void> {
  await post.must(channel, await versionOf(post, draft))
}

async function versionOf(post: Seat, { contractId }: DemoDraft) {
  const { contract } = await post.must('contracts.get', { id: contractId })
  return { id: contract.id, expectedVersion: contract.version }
}

/** The coded return reason that fits a rule. */
function codeFor(rule: string): string {
  const family = rule.split('.')[0] ?? ''
  const codes: Record<string, string> = {
    wage: 'wrong-wage',
    passport: 'passport-validity',
    worker: 'underage',
    term: 'wrong-dates',
    dates: 'wrong-dates',
    standing: 'agency-standing',
    licence: 'agency-standing',
  }
  return codes[family] ?? 'missing-clause'
}
