import { judge } from '../../../shared/contracts/checks/judge.ts'
import type { ContractFields, Finding } from '../../../shared/contracts/schema.ts'
import type { Context } from '../context.ts'
import type { CheckInput } from '../../../shared/contracts/checks/input.ts'

/** What a judgement needs of the context. */
export type Bench = Pick<Context, 'office' | 'reference' | 'today'>

/** The parties as checks see them; a stored worker and stored partners fit. */
export type Checked = Pick<CheckInput, 'worker' | 'employer' | 'agency' | 'placementCompany'>

/** Today's findings on a contract with these terms and parties, by the rule pack in force. */
export function judgeContract(bench: Bench, fields: ContractFields, parties: Checked): Finding[] {
  const { pack, wageFloors } = bench.reference
  const { country } = bench.office().settings
  return judge({ ...parties, fields, country, today: bench.today(), pack, wageFloors })
}
