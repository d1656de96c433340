/** Unsaved entries by form, in memory only: they outlive a change of screen or a lock, never the program. */
const drafts = new Map<string, unknown>()

export function keepDraft(key: string, values: unknown): void {
  drafts.set(key, values)
}

export function draftOf<T>(key: string | undefined): T | undefined {
  return key === undefined ? undefined : (drafts.get(key) as T | undefined)
}

export function dropDraft(key: string | undefined): void {
  if (key !== undefined) drafts.delete(key)
}

/** When someone else sits down at the desk. */
export function dropAllDrafts(): void {
  drafts.clear()
}
