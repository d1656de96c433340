import { useRouter } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { useFormat } from '../ui/use-format.ts'
import classes from './Numbers.module.css'

export type HomeNumber = {
  label: string
  hint: string
  icon: LucideIcon
  /** Undefined while it is being read. */
  value: number | undefined
  /** Address of the room that shows what was counted. */
  href: string
  attention?: boolean
}

/** Figures that lead to the rows they count. */
export function Numbers({ numbers }: { numbers: readonly HomeNumber[] }) {
  const format = useFormat()
  const router = useRouter()
  return (
    <div className={classes.numbers}>
      {numbers.map(({ label, hint, icon: Icon, value, href, attention }) => (
        <a
          key={label}
          href={router.history.createHref(href)}
          className={classes.number}
          data-attention={attention || undefined}
        >
          <span className={classes.label}>
            <Icon size={16} aria-hidden />
            {label}
          </span>
          <span className={classes.value}>{value === undefined ? '…' : format.number(value)}</span>
          <span className={classes.hint}>{hint}</span>
        </a>
      ))}
    </div>
  )
}
