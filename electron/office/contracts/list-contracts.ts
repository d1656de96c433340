import type { Output, Parsed } from '../../../shared/channels.ts'
import { contractState, type ContractState } from '../../../shared/contracts/schema.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { cursorOf, readCursor } from '../db/cursor.ts'
import { tally } from '../office/office-rows.ts'
import { countMatches, matchingIds } from '../search/search-rows.ts'
import {
  contractsInRegister,
  contractsInState,
  foundInStates,
  listedContract,
  newestContracts,
  type ListedContract,
} from './contract-list-rows.ts'

const allStates: ContractState[] = [...contractState.options]

/** A page of the queue (longest waiting first), of everything (newest first), of the register (newest number first), or of a search. */
export function listContracts(ctx: Context, input: Parsed<'contracts.list'>): Result<Output<'contracts.list'>> {
  const { text, order } = input
  if (text) return searched(ctx, input, text)
  if (order === 'register') return inRegister(ctx, input)
  return order === 'newest' && !input.states ? newest(ctx, input) : inStates(ctx, input, input.states ?? allStates)
}

export function countContracts(ctx: Context): Output<'contracts.counts'> {
  const counts = allStates.map((state) => [state, tally(ctx.db, 'contract', [state])] as const)
  return Object.fromEntries(counts) as Output<'contracts.counts'>
}

/** In the order of the numbers. The few voids among millions are read through their own index, latest first. */
function inRegister(ctx: Context, input: Parsed<'contracts.list'>): Result<Output<'contracts.list'>> {
  const states = (input.states ?? (['approved', 'void'] as const)).filter((s) => s === 'approved' || s === 'void')
  if (!states.includes('approved')) return inStates(ctx, input, states)
  const from = readCursor(input.after, [9999, 0] as const)
  if (!from.ok) return from
  const found = contractsInRegister(ctx.db, states, { year: from.value[0], sequence: from.value[1] }, input.limit)
  const last = found.at(-1)
  const rows = found.map(({ year: _year, sequence: _sequence, ...row }) => withoutCreation(row))
  const next = found.length === input.limit && last ? cursorOf([last.year, last.sequence]) : null
  return ok({ rows, next, total: tally(ctx.db, 'contract', states) })
}

/** Each state is read through its own index and the pages are merged: no sort of a whole table whatever the states asked for. */
function inStates(
  ctx: Context,
  { order, after, limit }: Parsed<'contracts.list'>,
  states: readonly ContractState[],
): Result<Output<'contracts.list'>> {
  const waiting = order === 'waiting'
  const from = readCursor(after, waiting ? (['', ''] as const) : (['9999', ''] as const))
  if (!from.ok) return from
  const [since, id] = from.value
  const sign = waiting ? 1 : -1
  const rows = states
    .flatMap((state) => contractsInState(ctx.db, state, waiting ? 'waiting' : 'latest', { since, id }, limit))
    .sort((a, b) => sign * (compare(a.since, b.since) || compare(a.id, b.id)))
    .slice(0, limit)
  return page(rows, limit, (last) => [last.since, last.id], tally(ctx.db, 'contract', states))
}

function newest(ctx: Context, { after, limit }: Parsed<'contracts.list'>): Result<Output<'contracts.list'>> {
  const from = readCursor(after, ['9999', ''] as const)
  if (!from.ok) return from
  const rows = newestContracts(ctx.db, { createdAt: from.value[0], id: from.value[1] }, limit)
  return page(rows, limit, (last) => [last.createdAt, last.id], tally(ctx.db, 'contract', allStates))
}

function searched(
  ctx: Context,
  { states, after, limit }: Parsed<'contracts.list'>,
  text: string,
): Result<Output<'contracts.list'>> {
  const from = readCursor(after, [Number.MAX_SAFE_INTEGER] as const)
  if (!from.ok) return from
  const narrowed = states && foundInStates(states)
  const found = matchingIds(ctx.db, 'contract', text, { before: from.value[0], limit }, narrowed)
  const rows = found.flatMap(({ id }) => listedContract(ctx.db, id) ?? [])
  const last = found.at(-1)
  const next = found.length === limit && last ? cursorOf([last.number]) : null
  return ok({ rows: rows.map(withoutCreation), next, total: countMatches(ctx.db, 'contract', text, narrowed) })
}

function page(
  rows: ListedContract[],
  limit: number,
  key: (last: ListedContract) => (string | number)[],
  total: number,
): Result<Output<'contracts.list'>> {
  const last = rows.at(-1)
  return ok({
    rows: rows.map(withoutCreation),
    next: rows.length === limit && last ? cursorOf(key(last)) : null,
    total,
  })
}

function withoutCreation({ createdAt: _createdAt, ...row }: ListedContract) {
  return row
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
