import { resolve } from 'node:path'
import type { Words } from '../../shared/core/words.ts'
import type { Check, CheckName } from '../office/diagnostics/check.ts'
import { examine } from '../office/diagnostics/examine.ts'
import { resources } from './project.ts'
import { exitCodes, type ExitCode } from './stop.ts'
import type { Terminal } from './terminal.ts'

export type DoctorOptions = { data: string; json?: boolean }

/** Can this machine, and this folder, carry an office? Prints nothing that could not be read out to support. */
export async function doctor(terminal: Terminal, { data, json }: DoctorOptions): Promise<ExitCode> {
  const checks = await examine(resources, resolve(data))
  const healthy = checks.every((check) => check.state !== 'bad')
  if (json) terminal.json({ healthy, checks })
  else {
    for (const check of checks) tell(terminal, check)
    if (healthy) terminal.say('Semuanya baik.', 'All is well.')
    else terminal.say('Ada yang tidak beres; lihat baris bertanda ✗.', 'Something is wrong; see the lines marked ✗.')
  }
  return healthy ? exitCodes.done : exitCodes.refused
}

function tell(terminal: Terminal, { name, state, facts }: Check): void {
  const mark = { good: '✓', note: '·', bad: '✗' }[state]
  const known = Object.entries(facts).map(([fact, value]) => `${fact} ${String(value)}`)
  const hint = state === 'good' ? undefined : (state === 'bad' ? remedies : absences)[name]
  const line = (language: 'id' | 'en') =>
    [`${mark} ${titles[name][language]}`, ...known, ...(hint ? [hint[language]] : [])].join(' · ')
  terminal.say(line('id'), line('en'))
}

const titles: Record<CheckName, Words> = {
  runtime: { id: 'Node', en: 'Node' },
  ciphers: { id: 'Sandi', en: 'Ciphers' },
  driver: { id: 'Basis data terenkripsi', en: 'Encrypted database' },
  reference: { id: 'Data rujukan', en: 'Reference data' },
  fonts: { id: 'Huruf untuk dokumen', en: 'Fonts for papers' },
  folder: { id: 'Folder kantor', en: 'Office folder' },
  disk: { id: 'Ruang disk', en: 'Disk space' },
  keyring: { id: 'Berkas kunci', en: 'Keyring' },
  database: { id: 'Basis data kantor', en: 'Office database' },
}

const remedies: Record<CheckName, Words> = {
  runtime: { id: 'Pasang Node 22 atau lebih baru.', en: 'Install Node 22 or newer.' },
  ciphers: {
    id: 'Jangan pakai mesin ini; pasang ulang aplikasi.',
    en: 'Do not use this machine; install the app again.',
  },
  driver: { id: 'Pasang ulang aplikasi.', en: 'Install the app again.' },
  reference: {
    id: 'Berkas rujukan rusak; pasang ulang aplikasi.',
    en: 'The reference files are damaged; install the app again.',
  },
  fonts: { id: 'Huruf hilang; pasang ulang aplikasi.', en: 'Fonts are missing; install the app again.' },
  folder: {
    id: 'Folder harus dapat ditulisi dan hanya terbuka bagi pemiliknya (chmod 700).',
    en: 'The folder must be writable and open to its owner only (chmod 700).',
  },
  disk: { id: 'Kosongkan ruang disk.', en: 'Free some disk space.' },
  keyring: {
    id: 'Salah satu atau kedua salinan kunci hilang atau rusak; pulihkan keyring.json dari cadangan.',
    en: 'One or both copies of the keyring are missing or damaged; restore keyring.json from a backup.',
  },
  database: {
    id: 'Basis data hilang, terpotong, atau tidak terenkripsi; pulihkan dari cadangan terbaru.',
    en: 'The database is missing, cut short or not encrypted; restore the newest backup.',
  },
}

const nothingYet: Words = { id: 'belum ada kantor di sini', en: 'no office here yet' }
const absences: Partial<Record<CheckName, Words>> = {
  folder: { id: 'folder belum ada', en: 'the folder is not there yet' },
  keyring: nothingYet,
  database: nothingYet,
}
