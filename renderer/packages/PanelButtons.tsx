import { Button, Kbd } from '@mantine/core'
import { FileInput, IdCard, PackagePlus, UserRoundCheck } from 'lucide-react'
import { keyName } from '../ui/use-keys.ts'
import type { Panel } from './search.ts'
import type { PanelButton } from './use-panels.ts'

const icons = { export: PackagePlus, import: FileInput, card: IdCard, enrol: UserRoundCheck }

/** The buttons above the lists; the first is what most come for. */
export function PanelButtons({ panels, onPanel }: { panels: readonly PanelButton[]; onPanel: (panel: Panel) => void }) {
  return panels.map(({ panel, key, label }, at) => {
    const Icon = icons[panel]
    return (
      <Button
        key={panel}
        size="xs"
        variant={at === 0 ? 'filled' : 'default'}
        leftSection={<Icon size={16} aria-hidden />}
        rightSection={<Kbd size="xs">{keyName(key)}</Kbd>}
        onClick={() => onPanel(panel)}
      >
        {label}
      </Button>
    )
  })
}
