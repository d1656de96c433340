import {
  Building2,
  FileCheck2,
  FileSpreadsheet,
  House,
  Package,
  ScrollText,
  Settings,
  UserRoundCog,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import type { Permission } from '../../shared/core/roles.ts'
import type { OfficeKind } from '../../shared/office/schema.ts'

/** A room as the navigation, the search box and the key list know it. */
export type Room = {
  id: 'home' | 'contracts' | 'workers' | 'agencies' | 'rosters' | 'packages' | 'officers' | 'audit' | 'settings'
  path: string
  icon: LucideIcon
  needs: Permission | 'session'
  /** Kinds of office that work in this room. */
  at: readonly OfficeKind[]
  lower?: boolean
}

const both = ['post', 'headquarters'] as const

/** In the order of the day's work. */
const rooms: readonly Room[] = [
  { id: 'home', path: '/', icon: House, needs: 'session', at: both },
  { id: 'contracts', path: '/contracts', icon: FileCheck2, needs: 'record.read', at: ['post'] },
  { id: 'workers', path: '/workers', icon: UsersRound, needs: 'record.read', at: ['post'] },
  { id: 'agencies', path: '/agencies', icon: Building2, needs: 'record.read', at: ['post'] },
  { id: 'rosters', path: '/rosters', icon: FileSpreadsheet, needs: 'record.read', at: ['post'] },
  { id: 'packages', path: '/packages', icon: Package, needs: 'record.read', at: both },
  { id: 'officers', path: '/officers', icon: UserRoundCog, needs: 'session', at: both, lower: true },
  { id: 'audit', path: '/audit', icon: ScrollText, needs: 'audit.read', at: both, lower: true },
  { id: 'settings', path: '/settings', icon: Settings, needs: 'session', at: both, lower: true },
]

/** The rooms of this kind of office that this person may enter. */
export function roomsFor(kind: OfficeKind, may: readonly Permission[]): readonly Room[] {
  return rooms.filter((room) => room.at.includes(kind) && (room.needs === 'session' || may.includes(room.needs)))
}
