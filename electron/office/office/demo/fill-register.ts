import { approve, openFile, submit, type ContractFile, type Stage } from './contract-file.ts'
import { expiringAgency, type FilePlan } from './plan-files.ts'
import type { Cast } from './set-up.ts'
import { storyDesk } from './story-desk.ts'

/** Files that become durable together: one commit each would wait on the disk for hours. */
const block = 2500

/** Worker, employer, contract, submission, approval. */
const mostSteps = 5

/**
 * Files `workers` more people with a contract each, spread over `days` from the clock's day: half of them drafts, the rest
 * submitted or approved. Every step is the use case's own, with its audit entry and facts.
 */
export async function fillRegister(
  stage: Stage,
  cast: Cast,
  { workers, days, tell }: { workers: number; days: number; tell: (done: number) => Promise<void> },
): Promise<void> {
  const { gate, clock } = stage.desk
  const desk = storyDesk(gate, clock, (days * 24 * 60) / (workers * mostSteps))
  for (let from = 0; from < workers; from += block) {
    const to = Math.min(workers, from + block)
    const files: ContractFile[] = []
    desk.signIn(cast.desk[(from / block) % 2 === 0 ? 0 : 1])
    desk.together(() => {
      for (let serial = from; serial < to; serial += 1) files.push(fileOne({ ...stage, desk }, serial))
    })
    desk.signIn(cast.attache)
    desk.together(() => {
      for (const file of files) if (file.plan.fate === 'approved') approve({ ...stage, desk }, file)
    })
    await tell(to)
  }
}

function fileOne(stage: Stage, serial: number): ContractFile {
  const file = openFile(stage, planOf(stage, serial), serial)
  if (file.plan.fate !== 'draft') submit(stage, file)
  return file
}

function planOf({ dice, data }: Stage, serial: number): FilePlan {
  const firm = serial % 3 !== 0 ? dice.number(0, data.host.firms.length - 1) : undefined
  const sector = firm === undefined ? undefined : data.host.firms[firm]?.sector
  return {
    arrives: 0,
    desk: 0,
    fate: (['approved', 'draft', 'submitted', 'draft'] as const)[serial % 4] ?? 'draft',
    flaw: undefined,
    work: sector
      ? { position: 'WORKER', sector, employerType: 'legalEntity' }
      : { position: 'CAREGIVER', sector: 'domestic', employerType: 'household' },
    firm,
    agency: dice.number(0, expiringAgency - 1),
  }
}
