import type { Check } from './check.ts'
import { checkCiphers, checkDriver, checkFonts, checkReference, checkRuntime } from './check-machine.ts'
import { checkDatabase, checkDisk, checkFolder, checkKeyring } from './check-folder.ts'

/** Looks over the machine and an office's folder. Changes nothing and needs no password. */
export async function examine(resources: string, folder: string): Promise<Check[]> {
  const machine = [checkRuntime(), await checkCiphers(), checkDriver(), checkReference(resources), await checkFonts()]
  return [...machine, checkFolder(folder), checkDisk(folder), checkKeyring(folder), checkDatabase(folder)]
}
