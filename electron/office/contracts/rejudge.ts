import type { WriteDb } from '../db/open.ts'
import { indexContract, openContractsNaming, updateWeights } from './contract-rows.ts'
import { judgeContract, type Bench } from './judge-contract.ts'
import { readParties } from './parties.ts'
import { found } from './register-contract.ts'

/**
 * After a worker or partner changed: the open contracts that name them are judged again, so that lists show what stands against them now, and
 * are found by the new names and numbers.
 */
export function rejudgeOpenContracts(
  db: WriteDb,
  bench: Bench,
  named: { workerId?: string; partnerId?: string },
): void {
  for (const contract of openContractsNaming(db, named)) {
    const parties = readParties(db, contract)
    if (!parties.ok) continue
    updateWeights(db, contract.id, judgeContract(bench, contract, parties.value))
    indexContract(db, contract, found(parties.value))
  }
}
