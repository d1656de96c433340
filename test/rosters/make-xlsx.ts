import { strToU8, zipSync, type Zippable } from 'fflate'

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const styles =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'

export type SheetXml = { name: string; xml: string; state?: string }

/** A workbook of hand-written sheet XML, for what no writing library will produce. */
export function makeXlsx(sheets: SheetXml[], more: Zippable = {}): Uint8Array {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state ?? 'visible'}" r:id="rId${at + 1}"/>`,
  )
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const parts: Zippable = {
    '[Content_Types].xml': strToU8(types),
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="r"><sheets>${list.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    'xl/styles.xml': strToU8(styles),
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(`<worksheet>${xml}</worksheet>`)]),
    ),
    ...more,
  }
  return zipSync(parts)
}

export function textCell(address: string, value: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
}
