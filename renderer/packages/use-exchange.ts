import type { Output } from '../../shared/channels.ts'
import { useWrite } from '../api/queries.ts'
import { useWork } from '../api/work.ts'

/** A package just written into the outbox. */
export type Written = Output<'packages.export'>

/** The three acts of the exchange: make a package, read a file, answer a post with a receipt. */
export function useExchange() {
  return {
    making: useWork('packages.export'),
    reading: useWork('packages.import'),
    answering: useWork('packages.acknowledge'),
    enrolling: useWrite('packages.enrol'),
  }
}
export type Exchange = ReturnType<typeof useExchange>
