// renderer/rosters/import: one import from the file to its drafts, step by step; what was entered is kept when the screen is left.
import { useState } from 'react'
import type { Output } from '../../../shared/channels.ts'
import type { BatchTerms } from '../../../shared/rosters/batch.ts'
import type { Mapping } from '../../../shared/rosters/schema.ts'
import type { DroppedFile } from '../../ui/FileDrop.tsx'
import { draftOf, dropDraft, keepDraft } from '../../ui/form/drafts.ts'

export const importSteps = ['file', 'columns', 'terms', 'plan'] as const
export type ImportStep = (typeof importSteps)[number]

export type Reading = Output<'rosters.read'>
export type Plan = Output<'rosters.dryRun'>

/** What is known so far. Each step relies on what those before it have set. */
export type Import = {
  step: ImportStep
  /** None for a list of the national system. */
  agencyId?: string | undefined
  file?: DroppedFile
  reading?: Reading
  mapping?: Mapping
  terms?: BatchTerms
  plan?: Plan
}

/** What a step is given: everything so far, and the way to add to it. */
export type StepProps = { now: Import; set: (part: Partial<Import>) => void }

const key = 'rosters.import'

/** The import being prepared; it outlives a change of screen, never the program. */
export function useImport() {
  const [now, setNow] = useState<Import>(() => draftOf<Import>(key) ?? { step: 'file' })
  const set = (part: Partial<Import>) =>
    setNow((before) => {
      const after = { ...before, ...part }
      keepDraft(key, after)
      return after
    })
  const drop = () => {
    dropDraft(key)
    // The next list brings its own contracts: nobody has seen yet what they state.
    dropDraft(termsDraft(now.agencyId))
  }
  return { now, set, drop }
}

/** Where the shared terms of an agency's list, or of the national system's, are kept while they are typed. */
export function termsDraft(agencyId: string | undefined): string {
  return `rosters.terms.${agencyId ?? 'national'}`
}

/** Whether an import was begun and left. */
export function unfinishedImport(): boolean {
  return draftOf<Import>(key)?.file !== undefined
}
