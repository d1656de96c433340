import { z } from 'zod'
import { officeCode } from '../../shared/office/schema.ts'
import { officeCard } from '../../shared/packages/schema.ts'
import { readText } from './read-file.ts'
import { stop } from './stop.ts'

/** A public key someone vouches for by putting it into the file: 32 bytes, minisign's spelling of its id, the office it belongs to. */
export type GivenKey = { keyId: string; publicKey: Uint8Array; office: string }

const cards = z.union([officeCard.transform((card) => [card]), z.array(officeCard).min(1).max(1000)])

/**
 * Keys from an office card, a JSON list of cards, or a minisign `.pub`. A `.pub` names no office; its comment is taken when it begins
 * with an office code (ours does), else `office` must say it: a key vouches for one office only.
 */
export function readKeys(path: string, office?: string): GivenKey[] {
  const text = readText(path)
  if (text.startsWith('untrusted comment:')) return [minisignKey(text, office)]
  const parsed = cards.safeParse(parseJson(text))
  if (!parsed.success) return unreadable()
  return parsed.data.map(({ keyId, signingKey, code }) => ({
    keyId,
    publicKey: new Uint8Array(Buffer.from(signingKey, 'hex')),
    office: code,
  }))
}

/** Two lines: comment, then base64 of `Ed`, the key id with its bytes in reverse, the key. */
function minisignKey(text: string, office: string | undefined): GivenKey {
  const [comment = '', encoded = ''] = text.split(/\r?\n/)
  const bytes = Buffer.from(encoded.trim(), 'base64')
  if (bytes.length !== 42 || bytes.toString('latin1', 0, 2) !== 'Ed') return unreadable()
  const named = office ?? comment.replace('untrusted comment:', '').trim().split(/\s/)[0]
  const code = officeCode.safeParse(named)
  if (!code.success) {
    return stop(
      'keys.no-office',
      'Berkas .pub ini tidak menyebut kode kantornya. Tambahkan --office KODE.',
      'This .pub file does not say which office it belongs to. Add --office CODE.',
    )
  }
  const keyId = Buffer.from(bytes.subarray(2, 10)).reverse().toString('hex').toUpperCase()
  return { keyId, publicKey: new Uint8Array(bytes.subarray(10)), office: code.data }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unreadable(): never {
  return stop(
    'keys.unreadable',
    'Berkas kunci tidak dikenal. Beri kartu kantor (JSON), daftar kartu, atau kunci publik minisign (.pub).',
    'The key file is not known. Give an office card (JSON), a list of cards, or a minisign public key (.pub).',
  )
}
