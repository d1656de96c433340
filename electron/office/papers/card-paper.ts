import type { Words } from '../../../shared/core/words.ts'
import { fontsFor } from './fonts.ts'
import { letterhead } from './letterhead.ts'
import { inBoth, longDate } from './long-date.ts'
import { printPaper, sayWith, type Style } from './paper.ts'
import { groups, sheetStyles, twoColumns } from './sheet.ts'

export type CardData = {
  officeName: string
  officeCode: string
  /** Eight groups of five digits. Nothing on the card is secret. */
  fingerprint: string
  keyId: string
  /** `YYYY-MM-DD` */
  madeOn: string
  demo: boolean
}

/** The enrolment card on paper, one page: the fingerprint that is read out by telephone before another office trusts the card's file. */
export async function renderCardPaper(data: CardData): Promise<Uint8Array> {
  const say = sayWith(await fontsFor(data.officeName))
  const { bytes } = await printPaper(
    {
      title: `Kartu kantor ${data.officeCode}`,
      author: data.officeName,
      day: data.madeOn,
      foot: `${data.officeCode} · kartu kantor / office card · ${data.keyId}`,
      mark: data.demo ? { text: 'DEMO', colour: '#000000', opacity: 0.07 } : undefined,
      banner: data.demo ? 'DEMO · BUKAN DOKUMEN RESMI · NOT AN OFFICIAL DOCUMENT' : undefined,
      body: [
        letterhead([data.officeName.toUpperCase()], say),
        say('KARTU KANTOR', sheetStyles.title),
        say('Office Card', sheetStyles.titleEnglish),
        say(`${data.officeCode} · dicetak / printed ${inBoth(longDate(data.madeOn))}`, sheetStyles.made),
        groups(data.fingerprint, say),
        say(`Kunci penanda tangan / Signing key: ${data.keyId}`, styles.key),
        ...advice.map((words) => twoColumns(words, say)),
      ],
    },
    say,
  )
  return bytes
}

const advice: { title: Words; text: Words }[] = [
  {
    title: { id: 'Untuk apa', en: 'What it is for' },
    text: {
      id: 'Dua kantor yang bertukar paket saling mengirim berkas kartu satu kali. Delapan kelompok angka di atas adalah sidik kunci kantor ini: dengan membacakannya lewat telepon, kedua kantor memastikan bahwa kartu yang diterima tidak ditukar di jalan.',
      en: 'Two offices that exchange packages send each other their card’s file once. The eight groups of digits above are the fingerprint of this office’s keys: read out by telephone they make sure that the card was not exchanged on its way.',
    },
  },
  {
    title: { id: 'Cara memakai', en: 'How to use it' },
    text: {
      id: 'Telepon nomor resmi kantor tersebut, bukan nomor dari surat pengantar kartu. Dengarkan kedelapan kelompok menurut nomornya dan ketik di Meja Atase saat menerima kartu. Bila satu angka saja berbeda, kartu ditolak; laporkan kepada atase.',
      en: 'Call the office’s official number, not one from the letter that came with the card. Listen to the eight groups in the order of their numbers and type them into Attaché Desk when taking the card in. If a single digit differs the card is refused; tell the attaché.',
    },
  },
  {
    title: { id: 'Rahasia atau tidak', en: 'Secret or not' },
    text: {
      id: 'Tidak ada rahasia pada kartu ini; boleh dikirim dan disimpan bersama surat biasa.',
      en: 'Nothing on this card is secret; it may be sent and filed with ordinary letters.',
    },
  },
]

const styles = {
  key: { fontSize: 9.5, textAlign: 'center', marginBottom: 12 },
} satisfies Record<string, Style>
