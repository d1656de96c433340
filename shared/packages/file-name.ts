import type { ManifestHead } from './manifest.ts'

/**
 * `KDEI-TPE_data_000123_20261121.atn`: sender, stream, sequence, day (UTC). Receipts name their post, because headquarters counts them
 * for each post: `JAKARTA_ack-KDEI-TPE_000004_20261121.atn`. A hint for people only; what counts is inside and signed.
 */
export function packageFileName(
  head: Pick<ManifestHead, 'kind' | 'sender' | 'recipient' | 'stream' | 'sequence' | 'createdAt'>,
): string {
  const series = head.kind === 'ack' ? `${head.stream}-${head.recipient.office}` : head.stream
  const day = head.createdAt.slice(0, 10).replaceAll('-', '')
  return `${head.sender.post}_${series}_${String(head.sequence).padStart(6, '0')}_${day}.atn`
}
