import { strFromU8, unzipSync } from 'fflate'
import type { Result } from '../../../../shared/core/result.ts'
import { ok } from '../../../../shared/core/result.ts'
import { damaged, otherKind, tooLarge } from './file-problems.ts'

/** Bytes all parts may have together once inflated, how much one part may grow, and how many entries an archive may list. */
const limits = { inflated: 256 * 1024 * 1024, ratio: 200, smallPart: 4 * 1024 * 1024, entries: 2000 }

class Bomb extends Error {}

/**
 * The XML parts of a workbook. SECURITY: sizes are summed from the archive's own list before anything is inflated, and the inflater
 * writes into buffers of exactly those sizes, so an archive that lies about them is cut, found damaged, and never fills the memory.
 */
export function unzipWorkbook(bytes: Uint8Array): Result<Record<string, Uint8Array>> {
  let total = 0
  let entries = 0
  const names: string[] = []
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > limits.entries) throw new Bomb()
        names.push(name)
        if (!/\.(xml|rels)$/i.test(name)) return false
        total += originalSize
        const bomb = originalSize > limits.smallPart && originalSize / Math.max(size, 1) > limits.ratio
        if (bomb || total > limits.inflated) throw new Bomb()
        return true
      },
    })
    if (parts['xl/workbook.xml']) return ok(parts)
    return notAWorkbook(names, parts)
  } catch (error) {
    if (error instanceof Bomb) return bombProblem()
    return damaged()
  }
}

function bombProblem() {
  return tooLarge(
    'unzip',
    'isinya mengembang jauh melebihi ukuran wajar sebuah daftar',
    'its contents swell far beyond what a list can need',
  )
}

function notAWorkbook(names: string[], parts: Record<string, Uint8Array>) {
  if (names.includes('xl/workbook.bin'))
    return otherKind('xlsb', 'buku kerja biner Excel (.xlsb)', 'a binary Excel workbook (.xlsb)')
  if (names.includes('content.xml')) return otherKind('ods', 'lembar LibreOffice (.ods)', 'a LibreOffice sheet (.ods)')
  const types = parts['[Content_Types].xml']
  if (types && strFromU8(types).includes('wordprocessingml'))
    return otherKind('word', 'dokumen Word', 'a Word document')
  return otherKind('zip', 'arsip ZIP, bukan daftar Excel', 'a ZIP archive, not an Excel list')
}
