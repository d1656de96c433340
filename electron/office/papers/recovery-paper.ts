import { createElement as h, type ReactElement } from 'react'
import { View } from '@react-pdf/renderer'
import type { Words } from '../../../shared/core/words.ts'
import { fontsFor } from './fonts.ts'
import { letterhead } from './letterhead.ts'
import { inBoth, longDate } from './long-date.ts'
import { groups, sheetStyles, twoColumns } from './sheet.ts'
import { printPaper, sayWith, type Say, type Style } from './paper.ts'

export type RecoveryData = {
  officeName: string
  officeCode: string
  /** The recovery code in groups joined by dashes. SECURITY: it goes onto the sheet only, never into the file's title or a log. */
  code: string
  /** `YYYY-MM-DD` */
  madeOn: string
  demo: boolean
}

/** The sheet for the safe, one page: the code, what it is for, how to keep and use it, and who took it out. */
export async function renderRecoveryPaper(data: RecoveryData): Promise<Uint8Array> {
  const say = sayWith(await fontsFor(data.officeName))
  const { bytes } = await printPaper(
    {
      title: `Kode pemulihan ${data.officeCode}`,
      author: data.officeName,
      day: data.madeOn,
      foot: `${data.officeCode} · kode pemulihan / recovery code · ${data.madeOn}`,
      mark: data.demo ? { text: 'DEMO', colour: '#000000', opacity: 0.07 } : undefined,
      banner: data.demo ? 'DEMO · BUKAN DOKUMEN RESMI · NOT AN OFFICIAL DOCUMENT' : undefined,
      body: [
        letterhead([data.officeName.toUpperCase()], say),
        say('RAHASIA · CONFIDENTIAL', styles.secret),
        say('KODE PEMULIHAN', sheetStyles.title),
        say('Recovery Code', sheetStyles.titleEnglish),
        say(`${data.officeCode} · dibuat / made ${inBoth(longDate(data.madeOn))}`, sheetStyles.made),
        groups(data.code, say),
        ...advice.map((words) => twoColumns(words, say)),
        openings(say),
      ],
    },
    say,
  )
  return bytes
}

/** A safe is opened by people; the sheet says by whom. */
function openings(say: Say): ReactElement {
  const titles = ['Tanggal / Date', 'Nama / Name', 'Keperluan / Purpose', 'Tanda tangan / Signature']
  const row = (texts: string[], style: Style) =>
    h(
      View,
      { style: { ...styles.row, ...style } },
      ...texts.map((text) => h(View, { style: styles.cell }, say(text, styles.cellText))),
    )
  const blank = titles.map(() => ' ')
  return h(
    View,
    { style: styles.openings, wrap: false },
    say('Catatan pembukaan amplop / Record of openings', sheetStyles.heading),
    row(titles, styles.rowHead),
    ...[1, 2, 3].map(() => row(blank, {})),
  )
}

const advice: { title: Words; text: Words }[] = [
  {
    title: { id: 'Untuk apa', en: 'What it is for' },
    text: {
      id: 'Dengan kode ini seorang petugas dapat menetapkan kata sandi baru bila kata sandinya lupa atau petugas terakhir sudah pindah. Aplikasi tidak menyimpan salinannya. Tanpa kode ini dan tanpa kata sandi, data kantor tidak dapat dibuka oleh siapa pun, termasuk pembuat aplikasi.',
      en: 'With this code an officer can set a new password when the old one is forgotten or the last officer has left. The app keeps no copy of it. Without this code and without a password nobody can open the office’s data, not even the makers of the app.',
    },
  },
  {
    title: { id: 'Cara menyimpan', en: 'How to keep it' },
    text: {
      id: 'Simpan lembar ini di brankas kantor, dalam amplop tersegel, jauh dari komputer dan dari cadangan data. Jangan difoto, disalin, atau dikirim lewat surel, pesan, maupun faksimile. Hapus berkas PDF-nya sesudah dicetak.',
      en: 'Keep this sheet in the office safe in a sealed envelope, away from the computer and from backups. Do not photograph, copy, e-mail, message or fax it. Delete the PDF file once it is printed.',
    },
  },
  {
    title: { id: 'Cara memakai', en: 'How to use it' },
    text: {
      id: 'Pada layar masuk pilih pemulihan, lalu ketik delapan kelompok di atas menurut urutan nomornya. Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh. Kode ini tidak memakai huruf I, L, O, dan U: yang tampak seperti I atau O adalah angka 1 atau 0.',
      en: 'On the sign-in screen choose recovery and type the eight groups above in the order of their numbers. Capitals, spaces and dashes make no difference. The code has no letters I, L, O or U: what looks like I or O is the digit 1 or 0.',
    },
  },
  {
    title: { id: 'Bila hilang atau terlihat orang lain', en: 'If it is lost or seen by others' },
    text: {
      id: 'Siapa pun yang memegang kode ini dan komputer kantor dapat membuka data. Laporkan hari itu juga kepada atase dan Jakarta, dan amankan komputernya.',
      en: 'Whoever holds this code and the office’s computer can open the data. Report it the same day to the attaché and to Jakarta, and secure the computer.',
    },
  },
]

const styles = {
  secret: { fontSize: 9, fontWeight: 700, textAlign: 'center', letterSpacing: 2, color: '#B3261E', marginTop: 4 },
  openings: { marginTop: 2 },
  rowHead: { backgroundColor: '#E9EEEF', minHeight: 16 },
  row: { flexDirection: 'row', minHeight: 24, borderWidth: 0.75, borderColor: '#8A9499', marginTop: -0.75 },
  cell: { width: '25%', paddingHorizontal: 4, paddingVertical: 2, borderRightWidth: 0.75, borderRightColor: '#8A9499' },
  cellText: { fontSize: 7.5 },
} satisfies Record<string, Style>
