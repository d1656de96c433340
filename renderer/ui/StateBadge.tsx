import type { LucideIcon } from 'lucide-react'
import classes from './StateBadge.module.css'

export type Tone = 'quiet' | 'active' | 'warn' | 'block' | 'done'

/** A state as icon and word; the tone only helps. `<StateBadge icon={Clock} tone="active" word={t('state.submitted')} />` */
export function StateBadge({ icon: Icon, tone, word }: { icon: LucideIcon; tone: Tone; word: string }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={14} aria-hidden />
      {word}
    </span>
  )
}
