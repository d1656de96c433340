import { addDays } from '../../../../shared/core/dates.ts'
import type { Partner } from '../../../../shared/agencies/schema.ts'
import { setStanding } from '../../agencies/change-partner.ts'
import { registerPartner } from '../../agencies/register-partner.ts'
import type { DemoData } from './demo-data.ts'
import type { Dice } from './dice.ts'
import { inventAgency, inventFirm, inventPlacementCompany } from './invent-partner.ts'
import { expiringAgency, suspendedAgency } from './plan-files.ts'
import type { StoryDesk } from './story-desk.ts'

export type Partners = { agencies: Partner[]; companies: Partner[]; firms: Partner[] }

/** Agencies, placement companies and firms known from the first day. Licences run well beyond `today`, the day the story ends, but for one. */
export function registerPartners(desk: StoryDesk, dice: Dice, data: DemoData, today: string): Partners {
  const register = (fields: Parameters<typeof desk.does<'agencies.register'>>[2]) =>
    desk.does('agencies.register', registerPartner, fields)
  const { host, home } = data
  return {
    agencies: host.agencies.map((agency, i) => {
      const licenceDays = i === expiringAgency ? 20 : dice.number(300, 1200)
      return register(inventAgency(dice, data, agency, { today, licenceDays }))
    }),
    companies: home.placementCompanies.map((company) => register(inventPlacementCompany(dice, company, today))),
    firms: host.firms.map((firm) => register(inventFirm(dice, data, firm))),
  }
}

/** The attaché suspends one agency for three months; its open contract is judged again at once. */
export function suspendAgency(desk: StoryDesk, { agencies }: Partners): void {
  const agency = agencies[suspendedAgency]
  if (!agency) return
  const from = desk.clock.today()
  desk.does('agencies.setStanding', setStanding, {
    id: agency.id,
    expectedVersion: agency.version,
    standing: {
      standing: 'suspended',
      class: 'administrative',
      reason: 'Tidak melaporkan perpanjangan kontrak selama dua triwulan berturut-turut.',
      from,
      until: addDays(from, 90),
    },
  })
}
