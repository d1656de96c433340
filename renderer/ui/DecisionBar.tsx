import { Button, Group, Kbd, Tooltip, VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../shared/core/problem.ts'
import classes from './DecisionBar.module.css'
import { useFormat } from './use-format.ts'
import { keyName, useKeys } from './use-keys.ts'

export type BarAction = {
  id: string
  label: string
  /** Single letter or combination, as in `useKeys`. */
  key?: string
  run: () => void
  /** Why it cannot be done now; empty or absent when it can. */
  against?: readonly Reason[]
  /** The one most people come for; stands right. */
  primary?: boolean
  destructive?: boolean
  busy?: boolean
}

/**
 * What may be done with the open record, always visible below it. An action that is not possible stays reachable by keyboard and says why
 * not: in its tooltip, and as its description for screen readers.
 */
export function DecisionBar({ label, actions }: { label: string; actions: readonly BarAction[] }) {
  useKeys(
    actions.flatMap((action) =>
      action.key && !action.against?.length && !action.busy
        ? [{ key: action.key, label: action.label, run: action.run }]
        : [],
    ),
  )
  const left = actions.filter((action) => !action.primary)
  const right = actions.filter((action) => action.primary)
  return (
    <div role="toolbar" aria-label={label} className={classes.bar}>
      <Group gap="xs">
        {left.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      </Group>
      <Group gap="xs">
        {right.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      </Group>
    </div>
  )
}

function ActionButton({ action }: { action: BarAction }) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const describedBy = useId()
  const against = action.against ?? []
  const closed = against.length > 0
  const why = [t('reasons.title'), ...against.map((reason) => `• ${format.words(reason.text)}`)].join('\n')
  const button = (
    <Button
      variant={action.primary ? 'filled' : 'default'}
      {...(action.destructive ? { color: 'block' } : {})}
      {...(action.destructive && !closed && !action.primary ? { c: 'var(--word-block)' } : {})}
      loading={action.busy ?? false}
      // Not `disabled`: a disabled button cannot be reached, so nobody would hear why it is closed.
      aria-disabled={closed}
      {...(closed ? { 'data-disabled': true } : {})}
      {...(closed ? { 'aria-describedby': describedBy } : {})}
      onClick={closed ? (event) => event.preventDefault() : action.run}
      rightSection={action.key ? <Kbd size="xs">{keyName(action.key)}</Kbd> : undefined}
    >
      {action.label}
    </Button>
  )
  if (!closed) return button
  return (
    <>
      <Tooltip label={<span className={classes.why}>{why}</span>}>{button}</Tooltip>
      <VisuallyHidden id={describedBy}>{why}</VisuallyHidden>
    </>
  )
}
