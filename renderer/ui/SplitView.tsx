import { CloseButton, Tooltip } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useMemo, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SplitContext } from './split-context.ts'
import classes from './SplitView.module.css'

type Props = {
  /** Filters above and the table below; see `ListPane`. */
  list: ReactNode
  /** The open record, or nothing. */
  record: ReactNode
  /** Name of the record for screen readers. */
  recordLabel?: string
  onClose: () => void
}

/**
 * List left, record right; the list keeps its place while records come and go. Esc in the record returns to the list, Esc there closes
 * the record. In a narrow window (or at 200 % zoom) the record covers the list.
 */
export function SplitView({ list, record, recordLabel, onClose }: Props) {
  const { t } = useTranslation('ui')
  const root = useRef<HTMLDivElement>(null)
  const [percent, setPercent] = useLocalStorage({ key: 'list-width', defaultValue: 44, getInitialValueInEffect: false })
  const open = record !== null && record !== undefined && record !== false
  const context = useMemo(
    () => ({
      // The record may be rendered only after this click or key; two frames later it is there.
      focusRecord: () =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[data-record]')?.focus()),
        ),
    }),
    [],
  )
  const onRecordKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    const grid = root.current?.querySelector<HTMLElement>('[data-list]')
    event.stopPropagation()
    if (grid && grid.offsetParent !== null) grid.focus()
    else onClose()
  }
  return (
    <SplitContext value={context}>
      <div
        ref={root}
        className={classes.split}
        data-open={open || undefined}
        style={open ? { gridTemplateColumns: `minmax(18rem, ${percent}%) 7px minmax(0, 1fr)` } : undefined}
      >
        <section className={classes.list} aria-label={t('split.list')}>
          {list}
        </section>
        {open && (
          <>
            <Divider percent={percent} onChange={setPercent} />
            <section
              className={classes.record}
              aria-label={recordLabel ?? t('split.record')}
              tabIndex={-1}
              data-record
              onKeyDown={onRecordKey}
            >
              <Tooltip label={t('split.closeRecord')}>
                <CloseButton className={classes.close} aria-label={t('split.closeRecord')} onClick={onClose} />
              </Tooltip>
              {record}
            </section>
          </>
        )}
      </div>
    </SplitContext>
  )
}

function Divider({ percent, onChange }: { percent: number; onChange: (percent: number) => void }) {
  const { t } = useTranslation('ui')
  const bounded = (next: number) => onChange(Math.round(Math.max(25, Math.min(70, next))))
  const onDrag = (event: PointerEvent<HTMLDivElement>) => {
    const parent = event.currentTarget.parentElement
    if (!parent || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = parent.getBoundingClientRect()
    bounded(((event.clientX - box.left) / box.width) * 100)
  }
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('split.width')}
      aria-valuenow={percent}
      aria-valuemin={25}
      aria-valuemax={70}
      tabIndex={0}
      className={classes.divider}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onDrag}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') bounded(percent - 2)
        if (event.key === 'ArrowRight') bounded(percent + 2)
      }}
    />
  )
}
