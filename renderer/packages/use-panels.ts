import { useTranslation } from 'react-i18next'
import type { Panel } from './search.ts'

/** What can be opened beside the list, and its key; a panel says itself what this person may not do in it. */
export type PanelButton = { panel: Panel; key: string; label: string }

/** What can be done in this room, in the order of the work: a post makes packages, headquarters reads them first. */
export function usePanels(kind: 'post' | 'headquarters'): PanelButton[] {
  const { t } = useTranslation('packages')
  const panels: PanelButton[] = [
    { panel: 'export', key: 'x', label: t('panel.export') },
    { panel: 'import', key: 'i', label: t('panel.import') },
    { panel: 'card', key: 'c', label: t('panel.card') },
    { panel: 'enrol', key: 'd', label: t('panel.enrol') },
  ]
  return kind === 'post' ? panels : panels.filter(({ panel }) => panel !== 'export')
}
