import type { NewFact } from '../../../shared/core/fact.ts'
import type { Officer } from '../../../shared/session/schema.ts'

/** Headquarters knows the officers of a post by name and role: decisions are signed by people. */
export function officerFact(type: 'officer.added' | 'officer.changed', officer: Officer): NewFact {
  return { type, version: 1, subject: { kind: 'officer', id: officer.id }, body: { ...officer } }
}
