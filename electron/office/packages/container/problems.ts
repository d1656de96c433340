import type { Words } from '../../../../shared/core/words.ts'
import { problemOf, type Problem } from '../../../../shared/core/problem.ts'

/** Why a file from outside was refused. Codes are stable: receipts carry them. */
const refusals = {
  'package.too-large': {
    id: 'Berkas ini lebih besar dari batas yang mau dibaca aplikasi. Tidak ada yang dibaca; minta pengirim membaginya menjadi beberapa paket.',
    en: 'This file is larger than the app is ready to read. Nothing was read; ask the sender to split it into several packages.',
  },
  'package.not-a-package': {
    id: 'Berkas ini bukan paket Meja Atase. Tidak ada yang diubah; pilih berkas yang berakhiran .atn.',
    en: 'This file is not an Attaché Desk package. Nothing was changed; choose a file that ends in .atn.',
  },
  'package.truncated': {
    id: 'Paket terpotong: bagian akhirnya tidak ada. Tidak ada data yang diubah; salin ulang berkasnya dari pengirim.',
    en: 'The package is cut short: its end is missing. No data was changed; copy the file again from the sender.',
  },
  'package.changed': {
    id: 'Isi paket berubah atau rusak di perjalanan. Tidak ada data yang diubah; salin ulang berkasnya dari pengirim.',
    en: 'The package was changed or damaged on the way. No data was changed; copy the file again from the sender.',
  },
  'package.not-for-us': {
    id: 'Paket tidak dapat dibuka dengan kunci kantor ini: disegel untuk kantor lain, atau bagian awalnya rusak. Tidak ada data yang diubah; tanyakan kepada pengirim.',
    en: 'The keys of this office do not open this package: it was sealed for another office, or its beginning is damaged. No data was changed; ask the sender.',
  },
  'package.mixed-recipients': {
    id: 'Paket disegel untuk dua jenis kunci yang tidak boleh dicampur. Tidak ada data yang diubah; minta pengirim menyegel ulang.',
    en: 'The package is sealed to two kinds of keys that must not be mixed. No data was changed; ask the sender to seal it again.',
  },
  'package.archive': {
    id: 'Susunan berkas di dalam paket tidak seperti seharusnya. Tidak ada data yang diubah; minta pengirim mengirim ulang.',
    en: 'The files inside this package are not arranged as they must be. No data was changed; ask the sender to send it again.',
  },
  'package.signature': {
    id: 'Tanda tangan paket tidak cocok dengan isinya. Tidak ada data yang dibaca; laporkan kepada pengirim lewat telepon.',
    en: 'The signature of this package does not fit its content. No data was read; tell the sender by telephone.',
  },
  'package.unknown-key': {
    id: 'Paket ditandatangani dengan kunci yang tidak dikenal kantor ini. Tidak ada data yang dibaca; daftarkan kartu kantor pengirim lebih dahulu.',
    en: 'The package is signed with a key this office does not know. No data was read; enrol the card of the sending office first.',
  },
  'package.key-range': {
    id: 'Kunci penanda tangan tidak berlaku untuk paket ini: milik kantor lain, sudah dicabut, atau belum berlaku. Tidak ada data yang diubah; hubungi pengirim.',
    en: 'The signing key is not valid for this package: it belongs to another office, is revoked, or not yet valid. No data was changed; call the sender.',
  },
  'package.wrong-recipient': {
    id: 'Paket ini ditulis untuk kantor lain. Tidak ada data yang diubah; kembalikan kepada pengirim.',
    en: 'This package was written to another office. No data was changed; return it to the sender.',
  },
  'package.segment': {
    id: 'Sebagian isi paket tidak sesuai dengan daftar isinya. Tidak ada data yang diubah; minta pengirim mengirim ulang.',
    en: 'A part of this package does not agree with its manifest. No data was changed; ask the sender to send it again.',
  },
  'package.facts': {
    id: 'Catatan di dalam paket tidak terbaca. Tidak ada data yang diubah; minta pengirim memperbarui aplikasi lalu mengirim ulang.',
    en: 'The records in this package cannot be read. No data was changed; ask the sender to update the app and send it again.',
  },
} satisfies Record<string, Words>
type PackageRefusal = keyof typeof refusals

/** `return badPackage('package.truncated')` */
export function badPackage(code: PackageRefusal): { ok: false; error: Problem } {
  return { ok: false, error: problemOf('badPackage', { code, text: refusals[code] }) }
}

/** The answer of stopped work. */
export function cancelled(): { ok: false; error: Problem } {
  const text: Words = { id: 'Dihentikan. Tidak ada yang diubah.', en: 'Stopped. Nothing was changed.' }
  return { ok: false, error: problemOf('cancelled', { code: 'cancelled', text }) }
}
