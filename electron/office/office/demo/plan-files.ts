import type { Flaw, Work } from './invent-contract.ts'
import type { DemoData } from './demo-data.ts'
import type { Dice } from './dice.ts'

/** How far a contract gets. `corrected` was returned once, then corrected and approved in the same file. */
export type Fate = 'draft' | 'submitted' | 'returned' | 'corrected' | 'approved' | 'void'

/** Days count the working days of the story from 0. `firm` is set where the employer is not a household. */
export type FilePlan = {
  arrives: number
  desk: 0 | 1
  fate: Fate
  flaw: Flaw | undefined
  work: Work
  firm: number | undefined
  agency: number
}

const files = 60

/** Sixty contracts over the story's working days: the older are decided, the newest wait, some have something wrong with them. */
export function planFiles(dice: Dice, { host }: DemoData, days: number): FilePlan[] {
  return Array.from({ length: files }, (_, i) => {
    const firm = dice.number(1, 10) <= 4 ? dice.number(0, host.firms.length - 1) : undefined
    return {
      arrives: Math.floor((i * (days - 1)) / (files - 1)),
      desk: dice.one([0, 1] as const),
      ...special(i),
      work: workAt(firm === undefined ? undefined : host.firms[firm]?.sector),
      firm,
      agency: agencyOf(i, dice),
    }
  })
}

/** The agency whose licence runs out soon, and the one that is suspended during the story; both have a file that shows it. */
export const expiringAgency = 4
export const suspendedAgency = 5

function agencyOf(i: number, dice: Dice): number {
  if (i === 41) return suspendedAgency
  return i === 50 ? expiringAgency : dice.number(0, expiringAgency - 1)
}

function special(i: number): { fate: Fate; flaw: Flaw | undefined } {
  const named: Record<number, { fate: Fate; flaw?: Flaw }> = {
    5: { fate: 'approved', flaw: 'passportEndsEarly' },
    9: { fate: 'corrected', flaw: 'noInsurance' },
    18: { fate: 'returned', flaw: 'lowWage' },
    23: { fate: 'corrected', flaw: 'notMarked' },
    27: { fate: 'draft', flaw: 'tooLong' },
    30: { fate: 'void' },
    33: { fate: 'approved', flaw: 'passportEndsEarly' },
    34: { fate: 'returned', flaw: 'noInsurance' },
    37: { fate: 'corrected', flaw: 'lowWage' },
    41: { fate: 'draft' },
    44: { fate: 'returned', flaw: 'notMarked' },
    47: { fate: 'submitted', flaw: 'passportEndsEarly' },
    49: { fate: 'returned', flaw: 'lowWage' },
    52: { fate: 'submitted', flaw: 'lowWage' },
    57: { fate: 'draft', flaw: 'noInsurance' },
  }
  const chosen = named[i] ?? { fate: i < 46 ? 'approved' : i < 55 ? 'submitted' : 'draft' }
  return { fate: chosen.fate, flaw: chosen.flaw }
}

function workAt(sector: Work['sector'] | undefined): Work {
  if (sector === undefined) return { position: 'CAREGIVER', sector: 'domestic', employerType: 'household' }
  const positions: Partial<Record<Work['sector'], string>> = {
    manufacturing: 'WORKER',
    construction: 'CONSTRUCTION WORKER',
    fishing: 'FISHERMAN',
    healthcare: 'CAREGIVER',
  }
  return { position: positions[sector] ?? 'WORKER', sector, employerType: 'legalEntity' }
}
