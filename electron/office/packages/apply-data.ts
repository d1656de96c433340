import { reasonOf, type Reason } from '../../../shared/core/problem.ts'
import type { Fact } from '../../../shared/core/fact.ts'
import type { Imported } from '../../../shared/packages/schema.ts'
import { describeFact } from '../../../shared/packages/received-records.ts'
import type { WriteDb } from '../db/open.ts'
import { insertReceivedFact, receivedRecord, replaceReceivedRecord } from './received-rows.ts'
import { changing, recordOf, sameState, type TableState } from './state-digest.ts'
import { missingOf, readStream, saveStream } from './stream-rows.ts'
import { keepPackage, streamOf, untouched, type Arrived } from './take-in.ts'

/**
 * Merges the next package of a stream: facts, newest state of each record, head of the stream, row. Only inside one transaction. A fact
 * that fails the rules is set aside with its reasons; the rest applies.
 */
export function applyData(db: WriteDb, arrived: Arrived, at: string): Imported {
  const key = streamOf(arrived)
  const before = readStream(db, key)
  const { manifest, manifestHash, facts } = arrived
  const { quarantined, state } = applyFacts(db, key, facts, before.state)
  const messages = [
    ...(quarantined.length > 0 ? [setAside(quarantined.length)] : []),
    ...(sameState(state, manifest.state.after) ? [] : [stateDiffers]),
    ...(isAhead(manifest.createdAt, at) ? [clockAhead] : []),
  ]
  keepPackage(db, arrived, 'applied', at, messages)
  const appliedUpTo = manifest.sequence
  const factsUpTo = manifest.factRange?.last ?? before.factsUpTo
  const missing = missingOf(db, key, appliedUpTo)
  saveStream(db, { ...before, appliedUpTo, head: manifestHash, factsUpTo, state, missing }, at)
  const applied = facts.length - quarantined.length
  return { ...untouched(arrived, 'applied', messages), applied, quarantined: quarantined.slice(0, mostShown) }
}

function applyFacts(
  db: WriteDb,
  origin: { sender: string; incarnation: string },
  facts: readonly Fact[],
  from: TableState,
) {
  const change = changing(from)
  const quarantined: Imported['quarantined'] = []
  for (const fact of facts) {
    const described = describeFact(fact)
    insertReceivedFact(db, origin, fact, described.ok ? undefined : described.error)
    if (!described.ok) {
      quarantined.push({ sequence: fact.sequence, reasons: described.error })
      continue
    }
    change.replace(receivedRecord(db, origin, fact.subject), recordOf(fact))
    replaceReceivedRecord(db, origin, fact, described.value)
  }
  return { quarantined, state: change.state() }
}

const mostShown = 200

/** Time is shown, never trusted (P14): a clock a day ahead is worth a word, nothing more. */
function isAhead(createdAt: string, now: string): boolean {
  return Date.parse(createdAt) - Date.parse(now) > 86_400_000
}

function setAside(count: number): Reason {
  return reasonOf(
    'package.facts-set-aside',
    `${count} catatan disisihkan karena isinya tidak sesuai aturan; yang lain sudah diterapkan. Tanda terima menyebutkan nomornya kepada pengirim.`,
    `${count} facts were set aside because they break the rules; the rest is applied. The receipt tells the sender their numbers.`,
  )
}
const stateDiffers = reasonOf(
  'package.state-differs',
  'Jumlah atau sidik data kantor pengirim tidak sama dengan hitungan sendiri di sini. Yang dipakai adalah hitungan di sini; periksa catatan yang disisihkan, lalu hubungi pengirim.',
  'The sender’s count or digest of its records is not the one counted here. The one counted here is used; look at what was set aside, then call the sender.',
)
const clockAhead = reasonOf(
  'package.clock',
  'Menurut paket ini, jam komputer pengirim lebih cepat sehari atau lebih. Urutan tidak terpengaruh; beri tahu pengirim.',
  'By this package the sender’s clock is a day or more ahead. The order is not affected; tell the sender.',
)
