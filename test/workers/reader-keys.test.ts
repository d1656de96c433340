import { describe, expect, it } from 'vitest'
import { addKey, leftOver, nothingTyped, readerPauseMs, type Typed } from '../../renderer/workers/reader-keys.ts'

const first = 'P<IDNSUMARNI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<'
const second = 'X2913219<8IDN7910085F3312164<<<<<<<<<<<<<<<0'

describe('a passport reader that types outside any field', () => {
  it('hands over both lines once, with a line end between or without', () => {
    expect(type(`${first}\r${second}`).texts).toEqual([`${first}\n${second}`])
    expect(type(`${first}${second}`).texts).toEqual([`${first}\n${second}`])
    expect(type(`${first}\r${second}`.toLowerCase()).texts).toEqual([`${first}\n${second}`])
  })

  it('keeps its keys from the screen: no letter acts, no Enter opens a row, also after the last line', () => {
    const { taken } = type(`${first}\r${second}\r`)
    // The P alone could be anybody's; everything after it is the reader's.
    expect(taken.slice(1).every(Boolean)).toBe(true)
    expect(taken).toHaveLength(90)
  })

  it('hands over a second line that came short, so that it can be told which and how long', () => {
    expect(type(`${first}\r${second.slice(1)}\r`).texts).toEqual([`${first}\n${second.slice(1)}`])
  })

  it('has something to say about a reader that fell silent after one line, but not about a few letters', () => {
    expect(leftOver(type(`${first}\r`).typed)).toBe(first)
    expect(leftOver(type('P<IDNSU').typed)).toBeUndefined()
  })

  it('reads a second passport right after the first', () => {
    const whole = `${first}\r${second}\r`
    expect(type(whole + whole).texts).toHaveLength(2)
  })

  it('leaves a hand alone: single letters, slow typing, Enter and Tab act as always', () => {
    expect(type('n').taken).toEqual([false])
    expect(type('pn5').taken[2]).toBe(false)
    expect(type('\r').taken).toEqual([false])
    expect(type(first, readerPauseMs + 1).taken.some(Boolean)).toBe(false)
    expect(type(`${first}\r${second}`, readerPauseMs + 1).texts).toEqual([])
  })

  it('does not mind the Shift keys a reader presses for capitals', () => {
    const step = addKey({ text: 'P', at: 1000, done: false }, 'Shift', 1001)
    expect(step).toEqual({ typed: { text: 'P', at: 1000, done: false }, taken: false })
  })
})

/** Types a text key by key, `\r` as Enter. */
function type(text: string, pauseMs = 5) {
  let typed: Typed = nothingTyped
  const taken: boolean[] = []
  const texts: string[] = []
  for (const [index, character] of [...text].entries()) {
    const step = addKey(typed, character === '\r' ? 'Enter' : character, 10_000 + index * pauseMs)
    typed = step.typed
    taken.push(step.taken)
    if (step.text !== undefined) texts.push(step.text)
  }
  return { typed, taken, texts }
}
