import { Radio, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { columnName } from '../../../shared/rosters/column-name.ts'
import classes from './import.module.css'

type Props = { rows: string[][]; headerRow: number | null; onHeaderRow: (row: number | null) => void }

/** The first rows as the file has them; the row of headings is chosen here. Cells are shown exactly as read. */
export function SheetPreview({ rows, headerRow, onHeaderRow }: Props) {
  const { t } = useTranslation('rosters')
  const width = Math.max(0, ...rows.map((row) => row.length))
  const letters = Array.from({ length: width }, (_, column) => columnName(column))
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {t('firstRows')}
      </Text>
      <div className={classes.preview} role="region" aria-label={t('firstRows')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('headingRow')}</th>
              {letters.map((letter) => (
                <th key={letter} scope="col">
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index} data-header={index === headerRow || undefined}>
                <th scope="row">
                  <Radio
                    size="xs"
                    name="heading-row"
                    label={String(index + 1)}
                    aria-label={t('headingRowIs', { row: index + 1 })}
                    checked={index === headerRow}
                    onChange={() => onHeaderRow(index)}
                  />
                </th>
                {letters.map((letter, column) => (
                  <td key={letter} title={row[column]} dir="auto">
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Radio
        size="xs"
        mt={6}
        name="heading-row"
        label={t('noHeadingRow')}
        checked={headerRow === null}
        onChange={() => onHeaderRow(null)}
      />
    </div>
  )
}
