import type { Output } from '../../shared/channels.ts'

/** What `attache demo --json` promises. */
export type DemoResult = {
  contracts: Output<'contracts.counts'>
  refused: { row: number; rule: string }[]
  package: string
  receipt: string
  factsExported: number
  factsApplied: number
  databaseKeyHex: string
  headquartersIdentity: string
  postPublicKey: string
  database: string
}

/** The JSON a command ends its output with. */
export function lastLine(out: string): unknown {
  return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '')
}
