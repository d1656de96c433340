import { use, useEffect } from 'react'
import { SplitContext } from '../ui/split-context.ts'
import { CardPanel } from './CardPanel.tsx'
import { EnrolPanel } from './EnrolPanel.tsx'
import { ExportPanel } from './ExportPanel.tsx'
import { ImportPanel } from './ImportPanel.tsx'
import type { Panel } from './search.ts'
import type { Exchange } from './use-exchange.ts'

type Props = {
  panel: Panel
  kind: 'post' | 'headquarters'
  exchange: Exchange
  onPanel: (panel: Panel) => void
  /** Opens a package or a post. */
  onOpen: (id: string) => void
}

/** What is being done beside the list. */
export function PanelOf({ panel, kind, exchange, onPanel, onOpen }: Props) {
  const split = use(SplitContext)
  useEffect(() => {
    split?.focusRecord()
  }, [split, panel])
  switch (panel) {
    case 'export':
      return <ExportPanel making={exchange.making} onOpen={onOpen} onEnrol={() => onPanel('enrol')} />
    case 'import':
      return <ImportPanel kind={kind} exchange={exchange} />
    case 'card':
      return <CardPanel kind={kind} onEnrol={() => onPanel('enrol')} />
    case 'enrol':
      return <EnrolPanel kind={kind} enrolling={exchange.enrolling} onPanel={onPanel} />
  }
}
