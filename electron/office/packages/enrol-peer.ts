import type { Output, Parsed } from '../../../shared/channels.ts'
import { problemOf, reasonOf, refused } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { officeCard, type OfficeCard } from '../../../shared/packages/schema.ts'
import type { Context } from '../context.ts'
import type { ReadDb } from '../db/open.ts'
import { checkRecipients } from './container/identity.ts'
import { fingerprintOf, isFingerprint } from './fingerprint.ts'
import { ownCard } from './own-card.ts'
import { listPeers, savePeer } from './peer-rows.ts'
import { viewPeer } from './read-peers.ts'

/**
 * Takes in another office's card once its fingerprint was compared by voice. The same card again is harmless. The same keys with a new
 * incarnation is headquarters' yes to a restored database (its packages are counted from the beginning again). Other keys for a known
 * code are refused.
 */
export function enrolPeer(
  ctx: Context,
  { card: bytes, fingerprint }: Parsed<'packages.enrol'>,
): Result<Output<'packages.enrol'>> {
  const parsed = readCard(bytes)
  if (!parsed.ok) return parsed
  const card = parsed.value
  return ctx.write((db) => {
    const against = whyNot(db, card, ownCard(ctx))
    if (against) return against
    // SECURITY: a card comes over the same roads as an attacker's would; only the comparison by voice proves whose it is.
    if (!isFingerprint(fingerprint, fingerprintOf(card))) return refused(wrongFingerprint)
    savePeer(db, card, ctx.now())
    const peer = listPeers(db).find((one) => one.code === card.code)
    if (!peer) throw new Error('peer row is gone')
    return ok({ value: viewPeer(ctx, peer), subject: { kind: 'peer', id: card.code }, facts: [] })
  })
}

function readCard(bytes: Uint8Array): Result<OfficeCard> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const parsed = officeCard.safeParse(JSON.parse(text))
    return parsed.success ? ok(parsed.data) : fail(notACard)
  } catch {
    return fail(notACard)
  }
}

function whyNot(
  db: ReadDb,
  card: OfficeCard,
  own: OfficeCard,
): { ok: false; error: ReturnType<typeof problemOf> } | undefined {
  if (card.kind === own.kind) return refused(sameKind)
  const known = listPeers(db)
  const before = known.find((peer) => peer.code === card.code)
  const sameKeys =
    before?.signingKey === card.signingKey && before.recipient === card.recipient && before.keyId === card.keyId
  if (before && !sameKeys) return refused(otherKey)
  if (!before && known.some((peer) => peer.keyId === card.keyId || peer.signingKey === card.signingKey))
    return refused(keyTaken)
  if (!before && known.some((peer) => peer.kind === 'headquarters')) return refused(otherHeadquarters)
  // One package is sealed to the other office and to ourselves (to read it back, and to restore from it), and the two kinds of keys are
  // never mixed in one file. Sealing to the other office alone would lose both, so such a pair is not enrolled at all.
  return checkRecipients([card.recipient, own.recipient]).ok ? undefined : refused(otherKindOfKeys)
}

const notACard = problemOf(
  'badPackage',
  reasonOf(
    'card.unreadable',
    'Berkas ini bukan kartu kantor Meja Atase atau isinya rusak. Tidak ada yang didaftarkan; minta kantor itu menyimpan kartunya lagi.',
    'This file is not an office card of Attaché Desk, or it is damaged. Nothing was enrolled; ask that office to save its card again.',
    'card',
  ),
)
const wrongFingerprint = reasonOf(
  'card.fingerprint',
  'Sidik jari yang diketik tidak sama dengan sidik jari kartu ini. Tidak ada yang didaftarkan. Telepon kantor itu di nomor yang sudah Anda kenal, minta mereka membacakan delapan kelompok angka, lalu ketik lagi.',
  'The fingerprint typed is not the one of this card. Nothing was enrolled. Call that office at a number you know already, let them read out the eight groups of digits, and type them again.',
  'fingerprint',
)
const sameKind = reasonOf(
  'card.same-kind',
  'Kartu ini milik kantor sejenis. Pos mendaftarkan kartu kantor pusat, kantor pusat mendaftarkan kartu pos. Tidak ada yang didaftarkan.',
  'This card belongs to an office of the same kind. A post enrols headquarters’ card, headquarters enrols the posts’. Nothing was enrolled.',
  'card',
)
const otherKey = reasonOf(
  'card.other-key',
  'Kantor dengan kode ini sudah terdaftar dengan kunci lain. Tidak ada yang diubah. Bila kantor itu memulihkan datanya, mintalah kartu dari basis data yang dipulihkan (kuncinya tetap sama); bila tidak, telepon kantor itu: mungkin ada yang menyamar.',
  'An office of this code is enrolled with another key. Nothing was changed. If that office restored its data, ask for the card of the restored database (its key stays the same); if not, call them: someone may be posing as that office.',
  'card',
)
const keyTaken = reasonOf(
  'card.key-taken',
  'Kunci pada kartu ini sudah terdaftar untuk kantor lain. Tidak ada yang didaftarkan; tanyakan lewat telepon kartu mana yang benar.',
  'The key on this card is enrolled for another office already. Nothing was enrolled; ask by telephone which card is right.',
  'card',
)
const otherHeadquarters = reasonOf(
  'card.other-headquarters',
  'Pos ini sudah mendaftarkan kantor pusatnya. Tidak ada yang diubah; sebuah pos hanya mengirim ke satu kantor pusat.',
  'This post has enrolled its headquarters already. Nothing was changed; a post sends to one headquarters only.',
  'card',
)
const otherKindOfKeys = reasonOf(
  'card.key-kind',
  'Kunci pada kartu ini tidak sah atau jenisnya lain dari kunci kantor ini (satu pasca-kuantum, satu klasik), dan kedua jenis tidak boleh dicampur dalam satu paket. Tidak ada yang didaftarkan; kedua kantor harus dibuat dengan jenis kunci yang sama.',
  'The key on this card is not valid or of another kind than this office’s (one post-quantum, one classic), and the two are never mixed in one package. Nothing was enrolled; both offices must be created with the same kind of keys.',
  'card',
)
