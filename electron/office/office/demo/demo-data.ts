// office/demo: an office full of invented people, told through the use cases day by day, so that rules, audit and facts are the real ones.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { sector } from '../../../../shared/contracts/schema.ts'
import { newPassword } from '../../../../shared/session/schema.ts'

/** Local script and Latin letters. */
const twoScripts = z.tuple([z.string(), z.string()])

const hostData = z.strictObject({
  surnames: z.array(twoScripts).min(1),
  givenNames: z.array(twoScripts).min(1),
  /** Without a house number. */
  streets: z.array(twoScripts).min(1),
  firms: z.array(z.strictObject({ name: z.string(), localName: z.string(), sector })).min(1),
  agencies: z.array(z.strictObject({ name: z.string(), localName: z.string(), licenceNumber: z.string() })).min(3),
})

const demoOfficer = z.strictObject({ name: z.string(), password: newPassword })

const homeData = z.strictObject({
  /** `district`: the first six digits of a NIK registered there. */
  origins: z
    .array(
      z.strictObject({
        district: z.string().regex(/^\d{6}$/),
        regency: z.string(),
        town: z.string(),
        province: z.string(),
      }),
    )
    .min(1),
  villages: z.array(z.string()).min(1),
  placementCompanies: z.array(z.strictObject({ name: z.string(), licenceNumber: z.string() })).min(1),
  officers: z.strictObject({
    attache: demoOfficer,
    desk: z.tuple([demoOfficer, demoOfficer]),
    auditor: demoOfficer,
    /** Who takes in the post's packages, where a demo has a headquarters. */
    headquarters: demoOfficer,
  }),
})

export type DemoData = { host: z.infer<typeof hostData>; home: z.infer<typeof homeData> }

/** Invented names of the host country and of Indonesia from `resources/demo`. Throws when a file is missing or wrong. */
export function loadDemoData(resources: string): DemoData {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(resources, 'demo', name), 'utf8'))
  return { host: hostData.parse(read('taiwan.json')), home: homeData.parse(read('indonesia.json')) }
}
