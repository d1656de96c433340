/** A register number from the office's pattern: `{POST}/{YYYY}/{NNNNNN}` → `KDEI-TPE/2026/000123`. `sequence` starts at 1 each year. */
export function formatNumber(
  pattern: string,
  part: { post: string; service: string; year: number; sequence: number },
): string {
  return pattern
    .replace('{POST}', part.post)
    .replace('{SERVICE}', part.service)
    .replace('{YYYY}', String(part.year))
    .replace(/\{(N{3,9})\}/, (_all, ns: string) => String(part.sequence).padStart(ns.length, '0'))
}
