import type { Migration } from '../migrate.ts'
import { migration as office } from './0010-office.ts'
import { migration as records } from './0020-records.ts'
import { migration as exchange } from './0030-exchange.ts'

/** Every migration in order. A released one never changes; the next takes the next ten. */
export const migrations: readonly Migration[] = [office, records, exchange]
