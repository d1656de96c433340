import { id } from '../../renderer/text/id.ts'
import type { Desk } from './desk.ts'

/** Fills in what all contracts of the sample list have in common, as its paper contracts say it. */
export async function fillTerms(desk: Desk, { rosters } = id): Promise<void> {
  await desk.write(rosters.signedOn, '10112026')
  await desk.choose(rosters.lodging, rosters.provision.provided)
  await desk.choose(rosters.food, rosters.provision.provided)
  await desk.write(rosters.insurance, '勞工保險')
  await desk.write(rosters.hoursPerDay, '8')
  await desk.write(rosters.restDaysPerMonth, '4')
  await desk.write(rosters.leaveDaysPerYear, '7')
  const { label: _label, hint: _hint, ...items } = rosters.stated
  for (const item of Object.values(items)) await desk.tick(item)
}
