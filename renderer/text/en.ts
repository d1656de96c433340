import { agencies } from './en/agencies.ts'
import { audit } from './en/audit.ts'
import { contracts } from './en/contracts.ts'
import { frame } from './en/frame.ts'
import { home } from './en/home.ts'
import { office } from './en/office.ts'
import { packages } from './en/packages.ts'
import { rosters } from './en/rosters.ts'
import { search } from './en/search.ts'
import { session } from './en/session.ts'
import { ui } from './en/ui.ts'
import { workers } from './en/workers.ts'

/** All words in English; the compiler asks for the same keys as in Indonesian. */
export const en = { ui, frame, home, office, session, search, audit, contracts, workers, agencies, rosters, packages }
