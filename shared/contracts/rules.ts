import { reasonOf, type Reason } from '../core/problem.ts'
import { permissions, type Role } from '../core/roles.ts'
import type { Contract, ContractState, Finding } from './schema.ts'

/** What can be done with a contract. */
export const contractActions = ['correct', 'submit', 'approve', 'return', 'void'] as const
export type ContractAction = (typeof contractActions)[number]

/** The one table of states and actions; the button and the use case both ask it. */
const allowed: Record<ContractState, readonly ContractAction[]> = {
  draft: ['correct', 'submit'],
  submitted: ['approve', 'return'],
  returned: ['correct', 'submit'],
  approved: ['void'],
  void: [],
}

export type Decider = { id: string; role: Role }

/** Why an action is closed to this person now; empty when it is open. Pure: the same answer for the button and the use case. */
export function whyNot(
  action: ContractAction,
  contract: Contract,
  findings: readonly Finding[],
  who: Decider,
): Reason[] {
  const reasons: Reason[] = []
  if (!allowed[contract.state].includes(action)) reasons.push(wrongState(action, contract.state))
  const needed = action === 'correct' || action === 'submit' ? 'record.write' : 'contract.decide'
  if (!permissions[who.role].includes(needed)) reasons.push(notYourRole)
  if (action === 'approve') {
    if (contract.workedOnBy.includes(who.id)) reasons.push(ownWork)
    reasons.push(...blocking(findings))
  }
  return reasons
}

/** Every action with what stands against it. */
export function openActions(contract: Contract, findings: readonly Finding[], who: Decider) {
  return contractActions.map((action) => ({ action, against: whyNot(action, contract, findings, who) }))
}

const ownWork = reasonOf(
  'contract.own-work',
  'Anda ikut menyiapkan, membetulkan, atau mengajukan kontrak ini; persetujuan harus oleh orang lain.',
  'You had a hand in preparing, correcting or submitting this contract; someone else must approve it.',
)

const notYourRole = reasonOf(
  'contract.role',
  'Tindakan ini bukan wewenang peran Anda.',
  'Your role does not carry this action.',
)

function blocking(findings: readonly Finding[]): Reason[] {
  return findings
    .filter((f) => f.severity === 'blocks')
    .map((f) => ({ code: f.rule, text: f.text, ...(f.field ? { field: f.field } : {}) }))
}

const stateNames: Record<ContractState, [string, string]> = {
  draft: ['masih rancangan', 'still a draft'],
  submitted: ['sudah diajukan', 'already submitted'],
  returned: ['sedang dikembalikan', 'returned for correction'],
  approved: ['sudah disetujui dan tidak berubah lagi', 'approved and does not change any more'],
  void: ['sudah dibatalkan', 'void'],
}

function wrongState(action: ContractAction, state: ContractState): Reason {
  const [indonesian, english] = stateNames[state]
  return reasonOf(`contract.${action}.${state}`, `Kontrak ini ${indonesian}.`, `This contract is ${english}.`)
}
