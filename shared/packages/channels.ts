import { z } from 'zod'
import { read, write } from '../core/channel.ts'
import { bytes, bytesOut, line, page, sha256 } from '../core/fields.ts'
import { officeCode } from '../office/schema.ts'
import { imported, officeCard, packageRow, peer } from './schema.ts'

/** 256 MiB: the largest package a window hands over at once; larger ones go through the command line. */
const packageFile = bytes(256 * 1024 * 1024)

export const packageChannels = {
  /** Facts not yet in any package, and what is on the way. */
  'packages.status': read({
    needs: 'record.read',
    input: z.strictObject({}),
    output: z.strictObject({
      waitingFacts: z.int(),
      unacknowledged: z.int(),
      lastApplied: z.int().nullable(),
      lastAppliedAt: z.string().nullable(),
      outbox: z.string(),
      headquarters: officeCode.nullable(),
    }),
  }),
  'packages.list': read({
    needs: 'record.read',
    input: z.strictObject({ ...page }),
    output: z.strictObject({ rows: z.array(packageRow), next: z.string().nullable() }),
  }),
  /** This office's own card, and the fingerprint to read out. */
  'packages.card': read({
    needs: 'record.read',
    input: z.strictObject({}),
    output: z.strictObject({ card: officeCard, fingerprint: z.string(), fileName: z.string() }),
  }),
  /** The card on paper, with the fingerprint to read out. */
  'packages.cardPaper': read({
    needs: 'record.read',
    input: z.strictObject({}),
    output: z.strictObject({ fileName: z.string(), pdf: bytesOut }),
  }),
  'packages.peers': read({ needs: 'record.read', input: z.strictObject({}), output: z.array(peer) }),
  /** Takes in another office's card: headquarters' at a post, a post's at headquarters. */
  'packages.enrol': write({
    needs: 'settings.change',
    secondUnlock: true,
    input: z.strictObject({ card: bytes(64 * 1024), fingerprint: line(80) }),
    output: peer,
    changes: ['packages'],
  }),
  /** Seals all waiting facts into the outbox. Long work: reports progress, can be cancelled. */
  'packages.export': write({
    needs: 'package.exchange',
    secondUnlock: true,
    input: z.strictObject({}),
    output: packageRow.extend({ path: z.string() }),
    changes: ['packages'],
  }),
  /** The sealed bytes of a package that is still kept, to save it on another medium. */
  'packages.file': write({
    needs: 'package.exchange',
    input: z.strictObject({ manifestHash: sha256 }),
    output: z.strictObject({ fileName: z.string(), bytes: bytesOut }),
    changes: ['packages'],
  }),
  /** Reads one file from another office: data at headquarters, a receipt at a post. Long work. */
  'packages.import': write({
    needs: 'package.exchange',
    input: z.strictObject({ file: packageFile }),
    output: imported,
    changes: ['packages'],
  }),
  /** Headquarters: writes the receipt for a post into the outbox. */
  'packages.acknowledge': write({
    needs: 'package.exchange',
    secondUnlock: true,
    input: z.strictObject({ post: officeCode }),
    output: packageRow.extend({ path: z.string() }),
    changes: ['packages'],
  }),
  /** Headquarters: the records received, newest first. */
  'packages.records': read({
    needs: 'record.read',
    input: z.strictObject({ post: officeCode.optional(), text: line(80).optional(), ...page }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          post: officeCode,
          kind: z.string(),
          subjectId: z.string(),
          type: z.string(),
          title: z.string(),
          detail: z.string(),
          sequence: z.int(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
}
