import { agencies } from './id/agencies.ts'
import { audit } from './id/audit.ts'
import { contracts } from './id/contracts.ts'
import { frame } from './id/frame.ts'
import { home } from './id/home.ts'
import { office } from './id/office.ts'
import { packages } from './id/packages.ts'
import { rosters } from './id/rosters.ts'
import { search } from './id/search.ts'
import { session } from './id/session.ts'
import { ui } from './id/ui.ts'
import { workers } from './id/workers.ts'

/** All words in the source language; its keys are the keys of every language. */
export const id = { ui, frame, home, office, session, search, audit, contracts, workers, agencies, rosters, packages }
