import { useState } from 'react'
import type { Partner, PartnerKind } from '../../shared/agencies/schema.ts'
import type { Worker } from '../../shared/workers/schema.ts'
import { useRead } from './queries.ts'

const atMost = 12

/** What `LookupField` needs to let someone find one record by typing, and the record chosen now. */
type Lookup<Row> = {
  options: { value: string; label: string; detail: string }[]
  chosen: { value: string; label: string; detail: string } | undefined
  record: Row | undefined
  loading: boolean
  onSearch: (text: string) => void
}

/** Agencies, employers or placement companies: by part of the name, local name or licence number. */
export function usePartnerLookup(kind: PartnerKind, chosenId: string | undefined): Lookup<Partner> {
  const [text, onSearch] = useSearchText()
  const found = useRead('agencies.list', { kind, limit: atMost, ...text }, { keepPrevious: true })
  const one = useRead('agencies.get', { id: chosenId ?? '' }, { enabled: Boolean(chosenId) })
  return lookup(found, one.data, onSearch, partnerOption)
}

/** Workers: by part of the name, passport, NIK or phone. */
export function useWorkerLookup(chosenId: string | undefined): Lookup<Worker> {
  const [text, onSearch] = useSearchText()
  const found = useRead('workers.list', { limit: atMost, ...text }, { keepPrevious: true })
  const one = useRead('workers.get', { id: chosenId ?? '' }, { enabled: Boolean(chosenId) })
  return lookup(found, one.data, onSearch, workerOption)
}

function lookup<Row extends { id: string }>(
  found: { data: { rows: Row[] } | undefined; isFetching: boolean },
  record: Row | undefined,
  onSearch: (text: string) => void,
  optionOf: (row: Row) => { value: string; label: string; detail: string },
): Lookup<Row> {
  return {
    options: found.data?.rows.map(optionOf) ?? [],
    chosen: record && optionOf(record),
    record,
    loading: found.isFetching,
    onSearch,
  }
}

function useSearchText(): [{ text?: string }, (text: string) => void] {
  const [text, setText] = useState('')
  // Longer words than the office takes find nothing anyway.
  return [text ? { text } : {}, (next) => setText(next.trim().slice(0, 80))]
}

function partnerOption(partner: Partner) {
  const detail = [partner.localName, partner.licenceNumber || partner.identityNumber].filter(Boolean).join(' · ')
  return { value: partner.id, label: partner.name, detail }
}

function workerOption(worker: Worker) {
  const born = worker.birthDate.split('-').toReversed().join('-')
  return { value: worker.id, label: worker.name, detail: `${worker.passportNumber} · ${born}` }
}
