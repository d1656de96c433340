import { toSVG } from 'bwip-js/node'

/** A code as one filled outline (even-odd rule) in a square of `size` units, quiet zone included: sharp at any size, no seams between modules. */
export type QrDrawing = { size: number; path: string }

/** Printed width in millimetres, quiet zone included. With 69 modules each is 0.4 mm, which every office scanner and telephone reads. */
export const qrWidthMm = 28

/**
 * Draws the text at error correction Q: a quarter of the code may lie under a stamp. Base45 text falls into the alphanumeric mode by itself,
 * 5.5 bits a character.
 */
export function drawQr(text: string): QrDrawing {
  const options = { bcid: 'qrcode', text, eclevel: 'Q', scale: 1, padding: quietZone * unitsPerModule }
  const svg = toSVG(options)
  const drawn = /viewBox="0 0 (\d+) \1"[^]*?<path d="([^"]+)" fill-rule="evenodd"/.exec(svg)
  if (!drawn?.[1] || !drawn[2]) throw new Error('bwip-js drew something else than one even-odd path')
  return { size: Number(drawn[1]), path: drawn[2] }
}

/** Modules of white around the code that ISO/IEC 18004 asks for, and what bwip-js draws a module with at scale 1. */
const quietZone = 4
const unitsPerModule = 2
