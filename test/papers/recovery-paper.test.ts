import { expect, test } from 'vitest'
import { renderRecoveryPaper } from '../../electron/office/papers/recovery-paper.ts'
import { readBack, squeezed } from './read-back.ts'

const sheet = {
  officeName: 'Kantor Dagang dan Ekonomi Indonesia di Taipei',
  officeCode: 'KDEI-TPE',
  code: 'K1NJ-1N5Q-3M7Y-X97S-XFKA-DHTB-BK3S-1MKN',
  madeOn: '2026-05-09',
  demo: false,
}

test('the sheet for the safe is one page with the whole code, its use, office and date in both languages', async () => {
  const bytes = await renderRecoveryPaper(sheet)
  const { text, pages } = await readBack(bytes)
  expect(pages).toBe(1)
  const numbered = sheet.code.split('-').map((group, index) => `${index + 1}${group}`)
  expect(squeezed(text)).toContain(numbered.join(''))
  for (const stated of [
    'KODE PEMULIHAN',
    'Recovery Code',
    sheet.officeName.toUpperCase(),
    '9 Mei 2026 / 9 May 2026',
    'brankas',
    'safe',
  ]) {
    expect(squeezed(text)).toContain(squeezed(stated))
  }
  expect(text).not.toContain('DEMO')
})

test('the code stays out of what a file manager shows', async () => {
  const raw = Buffer.from(await renderRecoveryPaper(sheet)).toString('latin1')
  expect(raw).toContain('Kode pemulihan KDEI-TPE')
  expect(sheet.code.split('-').filter((group) => raw.includes(group))).toEqual([])
})

test('an office with the longest name still gets one page, marked DEMO when it is one', async () => {
  const { pages, runs } = await readBack(
    await renderRecoveryPaper({ ...sheet, officeName: 'Kantor Perwakilan '.repeat(7).trim(), demo: true }),
  )
  expect(pages).toBe(1)
  expect(runs).toContain('DEMO')
})
