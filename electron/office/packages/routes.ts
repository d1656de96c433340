import type { packageChannels } from '../../../shared/packages/channels.ts'
import type { Routes } from '../routes.ts'
import { acknowledge } from './acknowledge.ts'
import { enrolPeer } from './enrol-peer.ts'
import { exportPackage } from './export-package.ts'
import { importPackage } from './import-package.ts'
import { printOwnCard, readOwnCard } from './own-card.ts'
import { readPackageFile } from './package-file.ts'
import { listPackages, listRecords, readPackageStatus } from './read-packages.ts'
import { readPeers } from './read-peers.ts'

export const packageRoutes: Routes<keyof typeof packageChannels> = {
  'packages.status': { open: readPackageStatus },
  'packages.list': { open: listPackages },
  'packages.card': { open: readOwnCard },
  'packages.cardPaper': { open: printOwnCard },
  'packages.peers': { open: readPeers },
  'packages.enrol': { open: enrolPeer },
  'packages.export': { open: (ctx) => exportPackage(ctx) },
  'packages.file': { open: readPackageFile },
  'packages.import': { open: importPackage },
  'packages.acknowledge': { open: acknowledge },
  'packages.records': { open: listRecords },
}
