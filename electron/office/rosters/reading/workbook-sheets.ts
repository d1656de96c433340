import { strFromU8 } from 'fflate'
import { walkXml } from './xml-events.ts'

/** A sheet as the workbook lists it, in the order of its tabs. `path` is absent for charts and other sheets without cells. */
export type SheetEntry = { name: string; hidden: boolean; path?: string }

/** Throws when the workbook's own parts are missing or not well formed. */
export function listSheets(parts: Record<string, Uint8Array>): SheetEntry[] {
  const targets = new Map<string, string>()
  walkXml(part(parts, 'xl/_rels/workbook.xml.rels'), {
    open: (name, a) => {
      if (name === 'Relationship' && a['Id'] && a['Target'] && a['Type']?.endsWith('/worksheet'))
        targets.set(a['Id'], a['Target'])
    },
  })
  const sheets: SheetEntry[] = []
  walkXml(part(parts, 'xl/workbook.xml'), {
    open: (name, a) => {
      if (name !== 'sheet') return
      const target = targets.get(a['id'] ?? '')
      const entry: SheetEntry = { name: a['name'] ?? '', hidden: (a['state'] ?? 'visible') !== 'visible' }
      if (target !== undefined) entry.path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      sheets.push(entry)
    },
  })
  return sheets
}

function part(parts: Record<string, Uint8Array>, path: string): string {
  const bytes = parts[path]
  if (!bytes) throw new Error(`part missing: ${path}`)
  return strFromU8(bytes)
}
