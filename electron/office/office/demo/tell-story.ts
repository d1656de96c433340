import type { Words } from '../../../../shared/core/words.ts'
import {
  approve,
  correctAndResubmit,
  giveBack,
  makeVoid,
  openFile,
  submit,
  type ContractFile,
  type Stage,
} from './contract-file.ts'
import { sendPackage } from './exchange.ts'
import { planFiles, type FilePlan } from './plan-files.ts'
import { suspendAgency } from './register-partners.ts'
import type { Cast } from './set-up.ts'
import type { StoryDesk } from './story-desk.ts'

/** Working days from arrival to each later step. */
const pace = { decision: 2, correction: 4, secondDecision: 5, voided: 12 }

/** Working days before the end on which the attaché suspends an agency. */
const suspensionBeforeEnd = 10

/** Working days before the end on which a package goes to Jakarta; the last one has no answer yet. */
const packagesBeforeEnd = [40, 20, 3]

/**
 * Twelve weeks at the counter: on each of `days` the desk officers file and correct what arrives, the attaché decides what waits and
 * now and then sends a package. `tell` hears how many of the days are over. `firstSerial` numbers the workers.
 */
export async function tellStory(
  stage: Stage,
  cast: Cast,
  {
    headquarters,
    days,
    firstSerial,
    tell,
  }: {
    headquarters: StoryDesk | undefined
    days: readonly string[]
    firstSerial: number
    tell: (done: number) => Promise<void>
  },
): Promise<void> {
  const plans = planFiles(stage.dice, stage.data, days.length)
  const files: ContractFile[] = []
  for (const [day, date] of days.entries()) {
    stage.desk.clock.startDay(date)
    for (const desk of [0, 1] as const) {
      const arriving = plans.filter((plan) => plan.desk === desk && plan.arrives === day)
      const correcting = files.filter((file) => file.plan.desk === desk && isDue(file.plan, 'correction', day))
      if (arriving.length + correcting.length === 0) continue
      stage.desk.signIn(cast.desk[desk])
      for (const plan of arriving) files.push(comesIn(stage, plan, firstSerial + files.length))
      for (const file of correcting) correctAndResubmit(stage, file)
    }
    attachesDay(stage, cast, files, day, days.length)
    const toEnd = days.length - day
    if (headquarters && packagesBeforeEnd.includes(toEnd)) {
      stage.desk.signIn(cast.attache)
      await sendPackage(stage.desk, headquarters, toEnd !== packagesBeforeEnd.at(-1))
    }
    await tell(day + 1)
  }
}

function comesIn(stage: Stage, plan: FilePlan, serial: number): ContractFile {
  const file = openFile(stage, plan, serial)
  if (plan.fate !== 'draft') submit(stage, file)
  return file
}

function attachesDay(stage: Stage, cast: Cast, files: readonly ContractFile[], day: number, days: number): void {
  const due = (step: keyof typeof pace) => files.filter((file) => isDue(file.plan, step, day))
  const [decide, again, cancel] = [due('decision'), due('secondDecision'), due('voided')]
  const suspends = day === days - suspensionBeforeEnd
  if (decide.length + again.length + cancel.length === 0 && !suspends) return
  stage.desk.signIn(cast.attache)
  for (const file of decide) {
    if (file.plan.fate === 'returned' || file.plan.fate === 'corrected') giveBack(stage, file)
    else approve(stage, file)
  }
  for (const file of again) approve(stage, file)
  for (const file of cancel) makeVoid(stage, file)
  if (suspends) suspendAgency(stage.desk, stage.partners)
}

/** Whether a file's fate has this step on this day. */
function isDue({ fate, arrives }: FilePlan, step: keyof typeof pace, day: number): boolean {
  if (day !== arrives + pace[step]) return false
  if (step === 'decision') return fate !== 'draft' && fate !== 'submitted'
  if (step === 'voided') return fate === 'void'
  return fate === 'corrected'
}

/** What a window shows while the story is told. */
export const telling: Words = { id: 'Mengisi kantor contoh', en: 'Filling the demo office' }
