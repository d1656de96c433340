import { Kbd, Text, UnstyledButton } from '@mantine/core'
import { Search, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { keyName } from './use-keys.ts'
import classes from './Frame.module.css'

/** One line of the navigation; `key` is the combination that opens it. */
export type NavItem = { href: string; label: string; icon: LucideIcon; current: boolean; key?: string }

type Props = {
  brand: { title: string; place: string }
  nav: { label: string; items: readonly NavItem[]; lower: readonly NavItem[] }
  /** Below the navigation: an act rather than a place. */
  lowest: { label: string; icon: LucideIcon; key: string; run: () => void }
  /** Where we are: the room, and quieter the place it belongs to. */
  trail: { here: string; place: string }
  search: { label: string; key: string; open: () => void }
  /** Right end of the bar. */
  tools: ReactNode
  status: { label: string; text: ReactNode }
  /** A thin amber strip over everything. */
  strip?: string | undefined
  skip: string
  children: ReactNode
}

/** What stays on screen all day: navigation, bar, status line; the room fills the rest. */
export function Frame(props: Props) {
  const LowestIcon = props.lowest.icon
  return (
    <div className={classes.frame}>
      <a href="#main" className={classes.skip} onClick={skipToMain}>
        {props.skip}
      </a>
      {props.strip && (
        <div className={classes.strip} role="note">
          <TriangleAlert size={14} aria-hidden /> {props.strip}
        </div>
      )}
      <nav className={classes.nav} aria-label={props.nav.label}>
        <div className={classes.brand}>
          <strong>{props.brand.place}</strong>
          <span>{props.brand.title}</span>
        </div>
        {props.nav.items.map((item) => (
          <NavLine key={item.href} item={item} />
        ))}
        <div className={classes.gap} />
        {props.nav.lower.map((item) => (
          <NavLine key={item.href} item={item} />
        ))}
        <button
          type="button"
          className={classes.item}
          onClick={props.lowest.run}
          title={`${props.lowest.label} (${keyName(props.lowest.key)})`}
        >
          <LowestIcon size={18} aria-hidden />
          <span>{props.lowest.label}</span>
        </button>
      </nav>
      <header className={classes.bar}>
        <Text size="sm" truncate title={`${props.trail.here} · ${props.trail.place}`}>
          <strong>{props.trail.here}</strong>
          <Text span inherit c="dimmed" ml="sm">
            {props.trail.place}
          </Text>
        </Text>
        <UnstyledButton className={classes.search} onClick={props.search.open}>
          <Search size={16} aria-hidden />
          <span>{props.search.label}</span>
          <Kbd size="xs">{keyName(props.search.key)}</Kbd>
        </UnstyledButton>
        <div className={classes.tools}>{props.tools}</div>
      </header>
      <main id="main" className={classes.main} tabIndex={-1}>
        {props.children}
      </main>
      <footer className={classes.status} role="status" aria-label={props.status.label}>
        {props.status.text}
      </footer>
    </div>
  )
}

function NavLine({ item }: { item: NavItem }) {
  const Icon = item.icon
  return (
    <a
      href={item.href}
      className={classes.item}
      title={item.key ? `${item.label} (${keyName(item.key)})` : item.label}
      {...(item.current ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon size={18} aria-hidden />
      <span>{item.label}</span>
    </a>
  )
}

/** Not by the address: it holds the route. */
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
