// test/bench: how fast the hot paths are, beside the same work done bare in the same run. `npm run bench`.

/** Milliseconds that one piece of work takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** The open database of an office in this process. */
export function databaseOf(world: { office: { gate: { open: { db: D } | undefined } } }): D {
  const { open } = world.office.gate
  if (!open) throw new Error('locked')
  return open.db
}
type D = import('../../electron/office/db/open.ts').ReadDb
