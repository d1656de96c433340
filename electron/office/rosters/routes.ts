import type { rosterChannels } from '../../../shared/rosters/channels.ts'
import type { Routes } from '../routes.ts'
import { commitRoster } from './commit-roster.ts'
import { dryRun } from './plan-roster.ts'
import { readRoster } from './read-roster.ts'
import { listBatches, undoRoster } from './undo-roster.ts'

export const rosterRoutes: Routes<keyof typeof rosterChannels> = {
  'rosters.read': { open: readRoster },
  'rosters.dryRun': { open: dryRun },
  'rosters.commit': { open: commitRoster },
  'rosters.list': { open: listBatches },
  'rosters.undo': { open: undoRoster },
}
