import { judge } from '../../../shared/contracts/checks/judge.ts'
import type { ContractFields, Finding } from '../../../shared/contracts/schema.ts'
import type { Context } from '../context.ts'
import type { Parties } from './parties.ts'

/** What a judgement needs of the context. */
export type Bench = Pick<Context, 'office' | 'reference' | 'today'>

/** Today's findings on a contract with these terms and parties, by the rule pack in force. */
export function judgeContract(bench: Bench, fields: ContractFields, parties: Omit<Parties, 'worker'> & { worker: Pick<Parties['worker'], 'birthDate' | 'passportExpires' | 'address'> }): Finding[] {
  const { pack, wageFloors } = bench.reference
  const { country } = bench.office().settings
  return judge({ fields, ...parties, country, today: bench.today(), pack, wageFloors })
}
