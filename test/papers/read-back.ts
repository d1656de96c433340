import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** What a reader of the PDF finds: page count, text runs in order, and all text without its line breaks. */
export async function readBack(bytes: Uint8Array): Promise<{ pages: number; runs: string[]; text: string }> {
  const pdf = await open(bytes)
  const runs: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent()
    runs.push(...content.items.map((item) => ('str' in item ? item.str : '')))
  }
  const pages = pdf.numPages
  await pdf.loadingTask.destroy()
  return { pages, runs, text: runs.join('').normalize('NFKC') }
}

/** Text compared without blanks: a line break in the middle of a name is not a difference. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '')
}

/** Paints the first page at `dpi` and reads every QR code on it, as a scanner would. */
export async function scanFirstPage(bytes: Uint8Array, dpi: number): Promise<string[]> {
  prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) },
  })
  const pdf = await open(bytes)
  const page = await pdf.getPage(1)
  const viewport = page.getViewport({ scale: dpi / 72 })
  const factory = pdf.canvasFactory as {
    create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }
  }
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas, canvasContext: context, viewport }).promise
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  await pdf.loadingTask.destroy()
  const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true })
  return found.map((code) => code.text)
}

const { resolve } = createRequire(import.meta.url)
const wasm = readFileSync(resolve('zxing-wasm/reader/zxing_reader.wasm'))

function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise
}
