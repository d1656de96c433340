import { expect, test } from 'vitest'
import { renderCertificate } from '../../electron/office/papers/certificate.ts'
import { shortCode } from '../../electron/office/papers/qr/short-code.ts'
import { readQr } from '../../electron/office/papers/qr/read-qr.ts'
import { readBack, scanFirstPage, squeezed } from './read-back.ts'
import { data, key } from './story.ts'

test('a certificate states number, people, passport, wage, hours, term, law, signer, short code and hash', async () => {
  const certificate = data()
  const { text, pages } = await readBack(await renderCertificate(certificate))
  expect(pages).toBe(1)
  for (const stated of [
    'LEGALISASI PERJANJIAN KERJA',
    'Endorsement of Employment Contract',
    'KEMENTERIAN PELINDUNGAN PEKERJA MIGRAN INDONESIA',
    'TPE/2026/000123',
    'Tanggal / Date: 21 November 2026',
    'SITI NURHALIZA BINTI KARTO',
    'C1234567, berlaku s.d. 9 Mei 2031',
    'CHANG YA-WEN',
    'PT CAHAYA MITRA ANUGERAH',
    'TWD 20.000 per bulan',
    'TWD 20,000 a month',
    '8,5 jam per hari',
    '8.5 hours a day',
    'tunjangan TWD 2.500 per bulan',
    '36 bulan, 1 Desember 2026 – 30 November 2029',
    'Undang-Undang Nomor 18 Tahun 2017',
    'Government Regulation No. 59 of 2021',
    'Dra. Ratna Wulandari, M.Si.',
    shortCode(certificate.qr),
    certificate.recordHash,
    'Halaman 1 dari 1',
  ]) {
    expect(squeezed(text)).toContain(squeezed(stated))
  }
})

test('the code on the printed page reads back at office scanner quality and verifies', async () => {
  const certificate = data()
  const codes = await scanFirstPage(await renderCertificate(certificate), 200)
  expect(codes).toEqual([certificate.qr])
  const answer = readQr(codes[0] ?? '', [key.directory])
  expect(answer).toMatchObject({ ok: true, value: { office: 'KDEI-TPE', claims: { number: 'TPE/2026/000123' } } })
  expect(answer.ok && Buffer.from(answer.value.claims.recordHash).toString('hex')).toBe(certificate.recordHash)
})

test('names in the scripts of the posts keep every letter', async () => {
  const names = [
    '林志明 张陈丽',
    'محمد بن عبد الرحمن الكندري',
    '주식회사 한빛 (대표 김민수)',
    'บริษัท สะพานทอง ที่ปั๊ม',
    'さくら商事カ',
  ]
  for (const local of names) {
    const { text } = await readBack(await renderCertificate(data({ employerLocal: local })))
    expect(squeezed(text)).toContain(squeezed(local))
  }
})

test('a letter that no font has is printed as its number, never dropped', async () => {
  const { text } = await readBack(await renderCertificate(data({ employerLocal: '𠮷野 ꦱ' })))
  expect(squeezed(text)).toContain('[U+20BB7]野[U+A9B1]')
})

test('invisible marks and wide blanks, as pasted from elsewhere, leave no trace', async () => {
  const pasted = '林\u3000志明\uFE00 \u200F\u2067محمد\u2069 \u00AD김'
  const { text } = await readBack(await renderCertificate(data({ employerLocal: pasted })))
  expect(text).toContain('林 志明')
  expect(text).toContain('محمد')
  expect(text).not.toContain('U+')
})

test('the longest names in three scripts stay on one page, whole', async () => {
  const change = {
    worker: 'RADEN AJENG SITI NURHALIZA KUSUMANINGRAT WIDYASTUTI BINTI KARTODIWIRYO',
    employer: `${'NORTHERN TAIWAN INTEGRATED PRECISION MACHINERY '.repeat(2)}COMPANY LIMITED TAOYUAN PLANT`
      .slice(0, 120)
      .trim(),
    employerLocal:
      '北臺灣整合精密機械暨電子製造股份有限公司桃園第二廠區外籍勞工管理委員會附設宿舍服務中心籌備處暨人力資源發展部門聯合辦公室'
        .repeat(2)
        .slice(0, 120),
    agency:
      'SUPERCALIFRAGILISTICEXPIALIDOCIOUSINTERNATIONALMANPOWERCONSULTANCYANDHUMANRESOURCESDEVELOPMENTCOMPANYLIMITEDTAIPEIBRANCH',
    agencyLocal: `${'مكتب الوفاء للاستقدام '.repeat(3)}김민수 林志明`,
    company:
      'PT MITRA SEJAHTERA ANUGERAH CAHAYA NUSANTARA INTERNASIONAL INDONESIA RAYA BERSAMA MAJU JAYA ABADI SENTOSA',
    address: 'No. 168-12, Alley 25, Lane 377, Section 2, Zhongshan North Road, Guanyin Industrial Park, '
      .repeat(4)
      .slice(0, 300)
      .trim(),
    position: 'Operator mesin produksi komponen elektronik presisi tingkat lanjut (shift malam)',
    insurance: 'BPJS Ketenagakerjaan (JKK, JKM), National Health Insurance, Labor Insurance, '
      .repeat(3)
      .slice(0, 200)
      .trim(),
    attache: 'Prof. Dr. Ir. R. M. Bambang Soeryokusumo Hadiningrat, S.H., M.Hum., Ph.D.',
  }
  const { text, pages } = await readBack(await renderCertificate(data(change)))
  expect(pages).toBe(1)
  const { agencyLocal, ...others } = change
  for (const value of Object.values(others)) expect(squeezed(text)).toContain(squeezed(value))
  for (const word of agencyLocal.split(' ').filter((w) => !w.includes('لا')))
    expect(text).toContain(word.normalize('NFKC'))
})

test('DEMO marks every demonstration paper and no real one', async () => {
  const [real, demo] = [
    await readBack(await renderCertificate(data())),
    await readBack(await renderCertificate(data({ demo: true }))),
  ]
  expect(real.text).not.toContain('DEMO')
  expect(demo.runs).toContain('DEMO')
  expect(squeezed(demo.text)).toContain(squeezed('NOT AN OFFICIAL DOCUMENT'))
})

test('a withdrawn legalisation is marked with its reason, in a demonstration office too', async () => {
  const { text, runs, pages } = await readBack(await renderCertificate(data({ voidReason: 'Salah upah.', demo: true })))
  expect(runs).toContain('BATAL / VOID')
  expect(squeezed(text)).toContain(squeezed('DIBATALKAN / VOID: Salah upah.'))
  expect(squeezed(text)).toContain(squeezed('BUKAN DOKUMEN RESMI'))
  expect(pages).toBe(1)
})

test('the same record prints the same bytes, below 300 kB', async () => {
  const certificate = data({ employerLocal: '林志明', agencyLocal: 'محمد 김' })
  const [first, second] = [await renderCertificate(certificate), await renderCertificate(certificate)]
  expect(Buffer.from(first).equals(second)).toBe(true)
  expect(first.length).toBeLessThan(300_000)
})
