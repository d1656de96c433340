import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { language as languages, type Language, type Words } from '../../shared/core/words.ts'
import type { DemoOptions } from './demo.ts'
import type { DoctorOptions } from './doctor.ts'
import type { OfficeCardOptions } from './office-card.ts'
import type { InspectPackageOptions, VerifyPackageOptions } from './package.ts'
import { appVersion, ownFolder } from './project.ts'
import type { SeedOptions } from './seed.ts'
import { exitCodes, stoppedBy, type ExitCode } from './stop.ts'
import { openTerminal, type Output, type Terminal } from './terminal.ts'
import type { VerifyQrOptions } from './verify-qr.ts'

/** Runs one command line and answers what the shell shall see. Each command's code is loaded when it is asked for: papers and sealing are large. */
export async function runProgram(
  argv: readonly string[],
  out: Output = process.stdout,
  err: Output = process.stderr,
): Promise<ExitCode> {
  const terminal = openTerminal(languageOf(argv), out, err)
  const ended: { code: ExitCode } = { code: exitCodes.done }
  const program = new Command('attache').configureOutput({
    writeOut: (text) => out.write(text),
    writeErr: (text) => err.write(text),
  })
  describe(program, terminal, async (command) => {
    ended.code = await command()
  })
  try {
    await program.parseAsync([...argv])
    return ended.code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    const problem = stoppedBy(error)
    if (problem) terminal.complain(problem)
    else complainOfBug(terminal, error)
    return problem ? exitCodes.refused : exitCodes.bug
  }
}

type Run = (command: () => ExitCode | Promise<ExitCode>) => Promise<void>

function describe(program: Command, terminal: Terminal, run: Run): void {
  const say = (id: string, en: string) => terminal.text({ id, en })
  // Before the commands are added: they take these settings over.
  program
    .description(say('Meja Atase tanpa jendela.', 'Attaché Desk without a window.'))
    .version(appVersion())
    .addOption(languageOption(say('bahasa', 'language')))
    .exitOverride()
    .showHelpAfterError()
    .addHelpText('afterAll', `\n${terminal.text(exitCodeHelp)}`)
  addDemo(program, terminal, run)
  addVerifiers(program, terminal, run)
  addCare(program, terminal, run)
}

function addDemo(program: Command, terminal: Terminal, run: Run): void {
  const say = (id: string, en: string) => terminal.text({ id, en })
  const folder = folderOption(terminal)
  program
    .command('demo')
    .description(
      say(
        'memainkan seluruh cerita, dari daftar agensi sampai tanda terima Jakarta',
        'plays the whole story, from the agency’s list to headquarters’ receipt',
      ),
    )
    .requiredOption('--out <folder>', say('folder baru untuk hasilnya', 'a fresh folder for what it makes'))
    .option(
      '--roster <file>',
      say('daftar XLSX atau CSV; bawaan: daftar rekaan', 'a list, XLSX or CSV; default: an invented one'),
    )
    .option(
      '--classic-keys',
      say('kunci X25519 yang dibaca semua alat age', 'X25519 keys, which every age tool reads'),
      false,
    )
    .option('--json', say('baris terakhir berupa satu objek JSON', 'the last line is one JSON object'), false)
    .addHelpText('after', `\n${terminal.text(demoHelp)}`)
    .action((options: DemoOptions) => run(async () => (await import('./demo.ts')).playDemo(terminal, options)))
  program
    .command('seed')
    .description(say('membuat kantor contoh berisi orang rekaan', 'makes a demo office full of invented people'))
    .option(...folder)
    .option(
      '--workers <n>',
      say('tambahan pekerja, untuk pengukuran', 'more workers, for measurements'),
      workerCount,
      0,
    )
    .action((options: SeedOptions) => run(async () => (await import('./seed.ts')).seed(terminal, options)))
}

function addVerifiers(program: Command, terminal: Terminal, run: Run): void {
  const say = (id: string, en: string) => terminal.text({ id, en })
  const json = ['--json', say('satu objek JSON', 'one JSON object')] as const
  const keys = [
    '--keys <file>',
    say(
      'kartu kantor (JSON, satu atau daftar) atau minisign .pub',
      'office card (JSON, one or a list) or minisign .pub',
    ),
  ] as const
  const office = [
    '--office <code>',
    say('pemilik berkas .pub, bila tidak tertulis di dalamnya', 'whose .pub file it is, when it does not say'),
  ] as const
  const identity = [
    '--identity <file>',
    say('kunci rahasia age kantor penerima', 'the receiving office’s age secret key'),
  ] as const
  program
    .command('verify-qr <text>')
    .description(say('memeriksa kode pada sertifikat', 'verifies the code on a certificate'))
    .requiredOption(...keys)
    .option(...office)
    .option(...json)
    .action((text: string, options: VerifyQrOptions) =>
      run(async () => (await import('./verify-qr.ts')).verifyQr(terminal, text, options)),
    )
  const packages = program.command('package').description(say('melihat ke dalam paket', 'looks into packages'))
  packages
    .command('verify <file>')
    .description(say('memeriksa semuanya seperti kantor penerima', 'verifies everything as the receiving office would'))
    .requiredOption(...identity)
    .requiredOption(...keys)
    .requiredOption('--me <code>', say('kode kantor penerima', 'code of the receiving office'))
    .option(...office)
    .option(...json)
    .action((file: string, options: VerifyPackageOptions) =>
      run(async () => (await import('./package.ts')).verifyPackage(terminal, file, options)),
    )
  packages
    .command('inspect <file>')
    .description(say('melihat isinya tanpa memeriksa asalnya', 'shows what is inside without verifying its origin'))
    .requiredOption(...identity)
    .option(...json)
    .action((file: string, options: InspectPackageOptions) =>
      run(async () => (await import('./package.ts')).inspectPackage(terminal, file, options)),
    )
}

function addCare(program: Command, terminal: Terminal, run: Run): void {
  const say = (id: string, en: string) => terminal.text({ id, en })
  const folder = folderOption(terminal)
  program
    .command('doctor')
    .description(say('memeriksa mesin ini dan folder kantor', 'examines this machine and an office’s folder'))
    .option(...folder)
    .option('--json', say('satu objek JSON', 'one JSON object'))
    .action((options: DoctorOptions) => run(async () => (await import('./doctor.ts')).doctor(terminal, options)))
  program
    .command('office')
    .description(say('kantor di sebuah folder', 'the office in a folder'))
    .command('card')
    .description(say('kartu kantor dan sidik jarinya', 'the office’s card and its fingerprint'))
    .option(...folder)
    .option('--officer <name>', say('siapa yang masuk; bawaan: yang pertama', 'who signs in; default: the first'))
    .option('--out <file>', say('simpan kartunya ke berkas ini', 'save the card into this file'))
    .addHelpText('after', `\n${terminal.text(passwordHelp)}`)
    .action((options: OfficeCardOptions) =>
      run(async () => (await import('./office-card.ts')).officeCard(terminal, options)),
    )
}

/** Help is written before the options are read, so the language is looked for first. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang')
  const given = at < 0 ? argv.find((one) => one.startsWith('--lang='))?.slice('--lang='.length) : argv[at + 1]
  return languages.safeParse(given).data ?? 'en'
}

function languageOption(description: string): Option {
  return new Option('--lang <language>', description).choices([...languages.options]).default('en')
}

/** The folder of an office; without it the one that opens by itself. */
function folderOption(terminal: Terminal): [string, string, string] {
  return ['--data <folder>', terminal.text({ id: 'folder kantor', en: 'the office’s folder' }), ownFolder]
}

function workerCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 0 || count > 300_000) throw new InvalidArgumentError('0 … 300000')
  return count
}

/** A stack would show code, not help; it is there for developers who ask. */
function complainOfBug(terminal: Terminal, error: unknown): void {
  const name = error instanceof Error ? error.name : 'Error'
  const id = `Terjadi kesalahan di dalam program (${name}). Yang sudah tersimpan aman. Ulangi dengan ATTACHE_TRACE=1 untuk keterangan teknis.`
  const en = `Something went wrong inside the program (${name}). What was saved is safe. Repeat with ATTACHE_TRACE=1 for technical details.`
  terminal.complain({ code: 'bug', reasons: [{ code: 'bug', text: { id, en } }] })
  if (process.env['ATTACHE_TRACE']) console.error(error)
}

const exitCodeHelp: Words = {
  id: 'Kode keluar: 0 selesai · 1 ditolak, tidak asli, atau ada yang tidak beres · 2 perintah salah · 3 kesalahan program',
  en: 'Exit codes: 0 done · 1 refused, not genuine, or something is wrong · 2 wrong usage · 3 a fault of the program',
}

const demoHelp: Words = {
  id: 'JSON: "refused" berisi baris berkas yang ditolak saat impor (rule: kode alasan, mis. worker.under-age) dan baris yang kontraknya\nterhalang temuan (rule: id aturan, mis. wage.below-floor). Kunci rahasia hanya tercantum karena ini contoh.',
  en: 'JSON: "refused" holds rows of the file refused at import (rule: reason code, e.g. worker.under-age) and rows whose contract a finding\nkeeps from approval (rule: rule id, e.g. wage.below-floor). Secret keys are shown only because this is a demo.',
}

const passwordHelp: Words = {
  id: 'Kata sandi: dari variabel lingkungan ATTACHE_PASSWORD, atau diketik di terminal. Tidak pernah sebagai argumen.',
  en: 'Password: from the environment variable ATTACHE_PASSWORD, or typed in the terminal. Never as an argument.',
}
