import { describe, expect, it } from 'vitest'
import { strengthOf } from '../../renderer/ui/password-strength.ts'

describe('the strength told under a new password', () => {
  it.each(['katasandi123', 'aaaaaaaaaaaa', 'qwertyuiop12', '1234567890', 'Indonesia2026', 'admin12345'])(
    '%s is weak',
    (password) => {
      expect(strengthOf(password).level).toBe('weak')
    },
  )

  it.each(['payung biru di teras hujan', 'lemari-Hijau-7-ombak', 'k8#Wq2!mZ4pT9vL'])('%s is strong', (password) => {
    expect(strengthOf(password).level).toBe('strong')
  })

  it('never calls a password stronger for holding what everyone knows about its owner', () => {
    const own = ['Sri Wahyuni Kartodikromo', 'KDEI-TPE']
    expect(strengthOf('kartodikromo-88', own).percent).toBeLessThan(strengthOf('kartodikromo-88').percent)
    expect(strengthOf('kartodikromo-88', own).advice).toBe('common')
  })

  it('gives the advice that helps', () => {
    expect(strengthOf('rahasia2026').advice).toBe('common')
    expect(strengthOf('zzzzzzzzzzzzzz').advice).toBe('repeats')
    expect(strengthOf('payung tua').advice).toBe('longer')
    expect(strengthOf('payung biru di teras hujan').advice).toBe('none')
  })

  it('longer is never weaker', () => {
    const text = 'payung biru di teras hujan'
    const percents = Array.from({ length: text.length }, (_, index) => strengthOf(text.slice(0, index + 1)).percent)
    expect(percents).toEqual(percents.toSorted((a, b) => a - b))
  })
})
