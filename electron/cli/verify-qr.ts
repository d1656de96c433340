import { shortCode } from '../office/papers/qr/short-code.ts'
import { readQr } from '../office/papers/qr/read-qr.ts'
import { readKeys } from './read-keys.ts'
import { exitCodes, orStop, type ExitCode } from './stop.ts'
import type { Terminal } from './terminal.ts'

export type VerifyQrOptions = { keys: string; office?: string; json?: boolean }

/** Verifies the text of the code on a certificate and says what it states. Nothing is looked up: the paper proves itself. */
export function verifyQr(terminal: Terminal, text: string, options: VerifyQrOptions): ExitCode {
  const { claims, office } = orStop(readQr(text.trim(), readKeys(options.keys, options.office)))
  const { recordHash, ...said } = claims
  const record = Buffer.from(recordHash).toString('hex')
  if (options.json) terminal.json({ ...said, recordHash: record, office, shortCode: shortCode(text.trim()) })
  else {
    terminal.say(`ASLI: ditandatangani oleh ${office}`, `GENUINE: signed by ${office}`)
    terminal.say(`  Nomor register   ${said.number}`, `  Register number  ${said.number}`)
    terminal.say(`  Paspor           ${said.passportNumber}`, `  Passport         ${said.passportNumber}`)
    terminal.say(`  Terbit           ${said.issuedOn}`, `  Issued           ${said.issuedOn}`)
    terminal.say(`  Kontrak berakhir ${said.endsOn}`, `  Contract ends    ${said.endsOn}`)
    terminal.say(`  SHA-256 rekaman  ${record}`, `  SHA-256 record   ${record}`)
    terminal.say(`  Kode pendek      ${shortCode(text.trim())}`, `  Short code       ${shortCode(text.trim())}`)
    terminal.say(
      'Kontrak yang kemudian dibatalkan tetap terbaca asli: tanyakan statusnya kepada kantor penerbit.',
      'A contract made void later still reads as genuine: ask the issuing office for its present state.',
    )
  }
  return exitCodes.done
}
