import { describe, expect, it } from 'vitest'
import { changesOf, topicsOf } from '../../renderer/api/topics.ts'
import { channels, type ChannelName } from '../../shared/channels.ts'

const names = Object.keys(channels) as ChannelName[]

describe('what a kept answer is about', () => {
  it('every read on a screen goes stale by some topic', () => {
    const reads = names.filter((name) => channels[name].kind === 'read')
    expect(reads.filter((name) => topicsOf(name).length === 0)).toEqual([])
  })

  it('whatever a write changes, some read is refreshed by it', () => {
    const told = new Set(names.filter((name) => channels[name].kind === 'read').flatMap((name) => topicsOf(name)))
    expect(names.flatMap((name) => changesOf(name)).filter((topic) => !told.has(topic))).toEqual([])
  })

  it('the status line follows every record, since every record makes a fact', () => {
    for (const name of ['workers.register', 'agencies.register', 'contracts.register', 'officers.add'] as const) {
      expect(topicsOf('packages.status')).toEqual(expect.arrayContaining([...changesOf(name)]))
    }
  })
})
