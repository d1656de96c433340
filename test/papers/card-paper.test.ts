import { expect, test } from 'vitest'
import { renderCardPaper } from '../../electron/office/papers/card-paper.ts'
import { readBack, squeezed } from './read-back.ts'

const card = {
  officeName: 'Kantor Dagang dan Ekonomi Indonesia di Taipei',
  officeCode: 'KDEI-TPE',
  fingerprint: '92648 61022 07715 06817 29515 20694 67378 87713',
  keyId: '0123456789ABCDEF',
  madeOn: '2026-11-21',
  demo: true,
}

test('the card on paper is one page with office, numbered fingerprint, key and both languages', async () => {
  const { text, pages } = await readBack(await renderCardPaper(card))
  expect(pages).toBe(1)
  const numbered = card.fingerprint.split(' ').map((group, index) => `${index + 1}${group}`)
  expect(squeezed(text)).toContain(numbered.join(''))
  for (const stated of [
    'KARTU KANTOR',
    'Office Card',
    card.officeName.toUpperCase(),
    card.keyId,
    '21 November 2026',
    'DEMO',
  ]) {
    expect(squeezed(text)).toContain(squeezed(stated))
  }
})
