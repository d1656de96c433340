const last = new WeakMap<object, Promise<unknown>>()

/** Runs the work of one office one after another: two exports at once would write the same file. */
export function inTurn<T>(office: object, work: () => Promise<T>): Promise<T> {
  const turn = (last.get(office) ?? Promise.resolve()).then(work)
  last.set(
    office,
    turn.catch(() => undefined),
  )
  return turn
}
