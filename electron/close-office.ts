import { randomUUID } from 'node:crypto'
import type { OfficeClient } from './office/client.ts'

/** Asks the office to lock. Never fails: if the office's thread is gone, its database is closed and its keys are gone with it. */
export async function lockOffice(office: OfficeClient): Promise<void> {
  try {
    await office.call({ channel: 'session.lock', requestId: randomUUID(), input: {} })
  } catch {
    // See above.
  }
}

/** Locks and ends the office. No time limit: the backup made at the end may take a while, and cutting it off would lose it. */
export async function closeOffice(office: OfficeClient): Promise<void> {
  await lockOffice(office)
  await office.stop()
}
