import { officeCard, type OfficeCard } from '../../shared/packages/schema.ts'

/** A file chosen as a card; `card` is null when it is none. The office reads the bytes again and judges for itself. */
export type ChosenCard = { name: string; bytes: Uint8Array; card: OfficeCard | null }

export function readCard({ name, bytes }: { name: string; bytes: Uint8Array }): ChosenCard {
  return { name, bytes, card: cardIn(bytes) }
}

function cardIn(bytes: Uint8Array): OfficeCard | null {
  try {
    const parsed = officeCard.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
