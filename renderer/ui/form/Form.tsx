import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useFormState, type FieldValues, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/core/problem.ts'
import { ProblemAlert } from '../ProblemAlert.tsx'
import classes from './Form.module.css'
import { useOfficeErrors } from './use-office-errors.ts'

type Props<In extends FieldValues, Out> = {
  form: UseFormReturn<In, unknown, Out>
  /** From `useZodForm`, when the form remembers what was typed. */
  draft?: { restored: boolean; drop: () => void }
  /** Called with parsed values. */
  onSubmit: (values: Out) => void
  /** The office's refusal of the last attempt; reasons that name a field appear under it. */
  problem?: Problem | null
  /** Name for screen readers. */
  label: string
  children: ReactNode
  /** Buttons, below everything that may be wrong. */
  actions?: ReactNode
}

/** Ctrl+Enter saves from any field, errors are told in words under their fields, the first wrong field gets the focus. */
export function Form<In extends FieldValues, Out>({
  form,
  draft,
  onSubmit,
  problem,
  label,
  children,
  actions,
}: Props<In, Out>) {
  const { t } = useTranslation('ui')
  const element = useRef<HTMLFormElement>(null)
  const general = useOfficeErrors(form, element, problem ?? null)
  const submit = form.handleSubmit((values) => onSubmit(values))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void submit()
  }
  return (
    <form ref={element} noValidate aria-label={label} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <Stack gap="md">
        {draft?.restored && (
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {t('field.draftKept')}
            </Text>
            <Button variant="subtle" size="compact-sm" onClick={draft.drop}>
              {t('field.draftDrop')}
            </Button>
          </Group>
        )}
        {children}
        <ErrorCount form={form} />
        {problem && (general.length > 0 || problem.code === 'bug') && (
          <ProblemAlert problem={{ ...problem, reasons: [...general] }} />
        )}
        {actions && <div className={classes.actions}>{actions}</div>}
      </Stack>
    </form>
  )
}

function ErrorCount<In extends FieldValues, Out>({ form }: { form: UseFormReturn<In, unknown, Out> }) {
  const { t } = useTranslation('ui')
  const { errors, submitCount } = useFormState({ control: form.control })
  const count = countErrors(errors)
  return (
    <div aria-live="polite">
      {submitCount > 0 && count > 1 && (
        <Alert color="block" variant="light" icon={<CircleAlert size={18} />} p="xs">
          {t('field.fix', { count })}
        </Alert>
      )}
    </div>
  )
}

/** Fields that are wrong, those of nested groups too. */
function countErrors(errors: object): number {
  return Object.values(errors).reduce<number>((sum, error: unknown) => {
    if (typeof error !== 'object' || error === null) return sum
    return sum + ('type' in error && typeof error.type === 'string' ? 1 : countErrors(error))
  }, 0)
}
