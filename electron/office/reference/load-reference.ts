// electron/office/reference: the dated reference data that ships with the desk, read once at start.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  mark,
  position,
  returnReason,
  rulePack,
  wageFloor,
  type Position,
  type ReturnReason,
  type RulePack,
  type WageFloor,
} from '../../../shared/contracts/reference.ts'
import { headingDictionary, type HeadingDictionary } from '../../../shared/rosters/headings.ts'
import { postReference, type PostReference } from '../../../shared/office/schema.ts'

export type Reference = {
  posts: PostReference[]
  pack: RulePack
  wageFloors: WageFloor[]
  positions: Position[]
  returnReasons: Pick<ReturnReason, 'code' | 'text'>[]
  /** What agencies write above the columns of their lists. */
  headings: HeadingDictionary
}

/** Reads and validates `resources/reference`. Throws with the file and the path inside it when an entry is wrong: the desk must not start on bad rules. */
export function loadReference(folder: string): Reference {
  return {
    posts: read(folder, 'posts.json', z.array(post)),
    pack: read(folder, 'rules.json', rulePack),
    wageFloors: read(folder, 'wage-floors.json', z.array(wageFloor)),
    positions: read(folder, 'positions.json', z.array(position)),
    returnReasons: read(folder, 'return-reasons.json', z.array(reasonEntry)),
    headings: read(folder, 'headings.json', headingDictionary),
  }
}

/** Windows know these two without their marks (the channels are strict). */
const post = postReference.extend({ mark }).transform(({ mark: _mark, ...known }) => known)
const reasonEntry = returnReason.transform(({ code, text }) => ({ code, text }))

function read<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  const file = join(folder, name)
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`Reference data ${file} cannot be read: ${cause instanceof Error ? cause.message : ''}`, { cause })
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`Reference data ${file} is wrong at ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? 'unknown'}`)
}
