/**
 * How much of a file from outside we are ready to read, checked before the work it would cost. Bytes unless named otherwise.
 * The writer stays well below, so that nothing we make is ever refused by ourselves.
 */
export const limits = {
  /** The sealed file. Same as the largest package a window hands over. */
  sealedBytes: 256 * 1024 * 1024,
  /** age's header: 32 hybrid recipients take 50 KiB. */
  ageHeaderBytes: 64 * 1024,
  recipients: 32,
  manifestBytes: 4 * 1024 * 1024,
  signatureBytes: 4096,
  /** One file of the archive, and how many there may be. */
  entryBytes: 256 * 1024 * 1024,
  entries: 10_000,
  /** One segment after decompression, all segments together, and rows. */
  segmentBytes: 64 * 1024 * 1024,
  allSegmentsBytes: 512 * 1024 * 1024,
  segmentRows: 50_000,
  allRows: 1_000_000,
  /** Decompressed : compressed, for segments that decompress to more than a MiB. */
  ratio: 200,
}
export type Limits = typeof limits
