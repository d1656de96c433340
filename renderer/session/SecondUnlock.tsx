import { useSecondUnlock } from '../api/second-unlock.ts'
import { useWrite } from '../api/queries.ts'
import { PasswordDialog } from '../ui/PasswordDialog.tsx'

/** The one place that asks for the second unlock; whoever called goes on by itself afterwards. */
export function SecondUnlock() {
  const { asked, answer } = useSecondUnlock()
  const confirm = useWrite('session.confirm')
  const done = (confirmed: boolean) => {
    confirm.reset()
    answer(confirmed)
  }
  return (
    <PasswordDialog
      opened={asked}
      busy={confirm.isPending}
      problem={confirm.error}
      onSubmit={(password) => confirm.mutate({ password }, { onSuccess: () => done(true) })}
      onCancel={() => done(false)}
    />
  )
}
