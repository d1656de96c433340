import { createElement as h, type ReactElement } from 'react'
import { Path, Svg, View } from '@react-pdf/renderer'
import type { CertificateData } from './certificate-data.ts'
import { certificateTable } from './certificate-table.ts'
import { fontsFor } from './fonts.ts'
import { letterhead, type Emblem } from './letterhead.ts'
import { inBoth, longDate } from './long-date.ts'
import { printPaper, sayWith, type Paper, type Say, type Style } from './paper.ts'
import { drawQr, qrWidthMm } from './qr/draw-qr.ts'
import { shortCode } from './qr/short-code.ts'

/**
 * The certificate of legalisation as PDF, one page. The same data gives the same bytes. Very long names are set smaller before a second
 * page is taken.
 */
export async function renderCertificate(data: CertificateData, emblem?: Emblem): Promise<Uint8Array> {
  const say = sayWith(await fontsFor(JSON.stringify(data)))
  let paper = await printPaper(paperOf(data, say, 1, emblem), say)
  for (const scale of [0.9, 0.8]) {
    if (paper.pages > 1) paper = await printPaper(paperOf(data, say, scale, emblem), say)
  }
  return paper.bytes
}

function paperOf(data: CertificateData, say: Say, scale: number, emblem?: Emblem): Paper {
  // The body keeps its 10.5 pt as long as a smaller table is enough.
  const bodyScale = scale < 0.9 ? scale : 1
  return {
    title: `Legalisasi ${data.number}`,
    author: data.office.name,
    day: data.issuedOn,
    foot: `${data.number} · SHA-256 rekaman / record ${data.recordHash}`,
    mark: markOf(data),
    banner: data.demo ? 'DEMO · BUKAN DOKUMEN RESMI · NOT AN OFFICIAL DOCUMENT' : undefined,
    body: [
      letterhead(data.office.letterhead, say, emblem),
      ...heading(data, say),
      say(opening(data).id, { ...smaller(styles.body, bodyScale), marginTop: 7 * scale }),
      say(opening(data).en, smaller(styles.bodyEnglish, scale)),
      certificateTable(data.sections, say, scale),
      say(closing(data).id, smaller(styles.body, bodyScale)),
      say(closing(data).en, smaller(styles.bodyEnglish, scale)),
      say(`Dasar hukum: ${data.citation.id}`, smaller(styles.citation, scale)),
      say(`Legal basis: ${data.citation.en}`, smaller(styles.citationEnglish, scale)),
      h(View, { style: styles.end, wrap: false }, code(data, say), signature(data, say, scale)),
    ],
  }
}

function markOf(data: CertificateData): Paper['mark'] {
  if (data.voidReason !== undefined) return { text: 'BATAL / VOID', colour: '#B3261E', opacity: 0.2 }
  return data.demo ? { text: 'DEMO', colour: '#000000', opacity: 0.07 } : undefined
}

function heading(data: CertificateData, say: Say): ReactElement[] {
  const withdrawn =
    data.voidReason === undefined ? [] : [say(`DIBATALKAN / VOID: ${data.voidReason}`, styles.withdrawn)]
  return [
    say('LEGALISASI PERJANJIAN KERJA', styles.title),
    say('Endorsement of Employment Contract', styles.titleEnglish),
    say(`Nomor / Number: ${data.number}`, styles.number),
    say(`Tanggal / Date: ${inBoth(longDate(data.issuedOn))}`, styles.date),
    ...withdrawn,
  ]
}

function opening({ office }: CertificateData) {
  return {
    id: `Yang bertanda tangan di bawah ini, ${office.title} pada ${office.name}, menerangkan bahwa perjanjian kerja yang pokok-pokoknya tercantum di bawah ini telah diperiksa, diverifikasi, dan dilegalisasi.`,
    en: 'The undersigned officer of this office certifies that the employment contract whose principal terms appear below has been examined, verified and endorsed.',
  }
}

function closing({ endsOn, fileNumber }: CertificateData) {
  const until = longDate(endsOn)
  return {
    id: `Legalisasi ini berlaku sampai dengan ${until.id} dan tidak mengurangi hak serta kewajiban para pihak menurut perjanjian kerja. Berkas kantor: ${fileNumber}.`,
    en: `This endorsement is valid until ${until.en} and does not diminish the rights and duties of the parties under the contract. Office file: ${fileNumber}.`,
  }
}

function code(data: CertificateData, say: Say): ReactElement {
  const { size, path } = drawQr(data.qr)
  return h(
    View,
    { style: styles.code },
    h(
      Svg,
      { viewBox: `0 0 ${size} ${size}`, style: styles.qr },
      h(Path, { d: path, fill: '#000000', fillRule: 'evenodd' }),
    ),
    h(
      View,
      { style: styles.codeText },
      say(shortCode(data.qr), styles.shortCode),
      say(
        'Pindai dengan Meja Atase untuk memeriksa keaslian tanpa internet, atau bacakan kode ini lewat telepon.',
        styles.codeHelp,
      ),
      say('Scan with Attaché Desk to verify offline, or read this code by telephone.', styles.codeHelpEnglish),
    ),
  )
}

function signature(data: CertificateData, say: Say, scale: number): ReactElement {
  return h(
    View,
    { style: styles.signature },
    say(`${data.office.city}, ${longDate(data.issuedOn).id}`, styles.signed),
    say(data.office.title, { ...styles.signed, marginBottom: 48 * scale }),
    say(data.attacheName, styles.attache),
  )
}

function smaller<S extends { fontSize: number }>(style: S, scale: number): S {
  return { ...style, fontSize: style.fontSize * scale }
}

const grey = '#444444'

const styles = {
  title: { fontSize: 14, fontWeight: 700, textAlign: 'center', letterSpacing: 0.6 },
  titleEnglish: { fontSize: 10.5, fontStyle: 'italic', textAlign: 'center', marginTop: 1 },
  number: { fontSize: 10.5, fontWeight: 700, textAlign: 'center', marginTop: 5 },
  date: { fontSize: 9, textAlign: 'center', marginTop: 1 },
  withdrawn: {
    fontSize: 9,
    fontWeight: 700,
    color: '#B3261E',
    borderWidth: 1,
    borderColor: '#B3261E',
    padding: 4,
    marginTop: 6,
  },
  body: { fontSize: 10.5, textAlign: 'justify', lineHeight: 1.3 },
  bodyEnglish: { fontSize: 8, fontStyle: 'italic', textAlign: 'justify', lineHeight: 1.25, color: grey, marginTop: 1 },
  citation: { fontSize: 7.5, textAlign: 'justify', lineHeight: 1.3, marginTop: 5 },
  citationEnglish: {
    fontSize: 7,
    fontStyle: 'italic',
    textAlign: 'justify',
    lineHeight: 1.3,
    color: grey,
    marginTop: 1,
  },
  end: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 8 },
  code: { flexDirection: 'row', alignItems: 'flex-end', width: 250 },
  qr: { width: `${qrWidthMm}mm`, height: `${qrWidthMm}mm`, marginLeft: '-1.6mm' },
  codeText: { flex: 1, paddingBottom: 4, paddingLeft: 4 },
  shortCode: { fontSize: 10, fontWeight: 700, letterSpacing: 0.5 },
  codeHelp: { fontSize: 6.5, lineHeight: 1.3, marginTop: 3 },
  codeHelpEnglish: { fontSize: 6.5, lineHeight: 1.3, fontStyle: 'italic', color: grey, marginTop: 1 },
  signature: { width: 210 },
  signed: { fontSize: 10.5, lineHeight: 1.35 },
  attache: { fontSize: 10.5, fontWeight: 700, textDecoration: 'underline', lineHeight: 1.35 },
} satisfies Record<string, Style>
