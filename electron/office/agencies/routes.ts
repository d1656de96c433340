import type { agencyChannels } from '../../../shared/agencies/channels.ts'
import type { Routes } from '../routes.ts'
import { correctPartner, setStanding } from './change-partner.ts'
import { getPartner, listPartners } from './read-partners.ts'
import { registerPartner } from './register-partner.ts'

export const agencyRoutes: Routes<keyof typeof agencyChannels> = {
  'agencies.list': { open: listPartners },
  'agencies.get': { open: getPartner },
  'agencies.register': { open: registerPartner },
  'agencies.correct': { open: correctPartner },
  'agencies.setStanding': { open: setStanding },
}
