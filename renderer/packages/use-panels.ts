import { useTranslation } from 'react-i18next'
import type { Reason } from '../../shared/core/problem.ts'
import { useWhyNot } from '../api/why-not.ts'
import type { Panel } from './search.ts'

/** A button above the list and its key. `against` says why this person cannot; the panel itself says it again. */
export type PanelButton = { panel: Panel; key: string; label: string; against: readonly Reason[] }

/** What can be done in this room, in the order of the work: a post makes packages, headquarters reads them first. */
export function usePanels(kind: 'post' | 'headquarters'): PanelButton[] {
  const { t } = useTranslation('packages')
  const mayExchange = useWhyNot('package.exchange')
  const mayEnrol = useWhyNot('settings.change')
  const all: PanelButton[] = [
    { panel: 'export', key: 'x', label: t('panel.export'), against: mayExchange },
    { panel: 'import', key: 'i', label: t('panel.import'), against: mayExchange },
    { panel: 'card', key: 'c', label: t('panel.card'), against: [] },
    { panel: 'enrol', key: 'd', label: t('panel.enrol'), against: mayEnrol },
  ]
  return kind === 'post' ? all : all.filter(({ panel }) => panel !== 'export')
}
