import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { agenciesSearch } from './agencies/search.ts'
import { auditSearch } from './audit/search.ts'
import { contractsSearch } from './contracts/search.ts'
import { Missing } from './frame/Missing.tsx'
import { Shell } from './frame/Shell.tsx'
import { settingsSearch } from './office/search.ts'
import { packagesSearch } from './packages/search.ts'
import { rostersSearch } from './rosters/search.ts'
import { officersSearch } from './session/search.ts'
import { Crash } from './ui/Crash.tsx'
import { workersSearch } from './workers/search.ts'

// Every screen and its address. What a list shows (filters, the open record) is in the address, so Back works and nothing is lost.
const root = createRootRoute({ component: Shell, notFoundComponent: Missing })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
})

const contracts = createRoute({
  getParentRoute: () => root,
  path: '/contracts',
  validateSearch: contractsSearch,
  component: lazyRouteComponent(() => import('./contracts/ContractsPage.tsx'), 'ContractsPage'),
})

const workers = createRoute({
  getParentRoute: () => root,
  path: '/workers',
  validateSearch: workersSearch,
  component: lazyRouteComponent(() => import('./workers/WorkersPage.tsx'), 'WorkersPage'),
})

const agencies = createRoute({
  getParentRoute: () => root,
  path: '/agencies',
  validateSearch: agenciesSearch,
  component: lazyRouteComponent(() => import('./agencies/AgenciesPage.tsx'), 'AgenciesPage'),
})

const rosters = createRoute({
  getParentRoute: () => root,
  path: '/rosters',
  validateSearch: rostersSearch,
  component: lazyRouteComponent(() => import('./rosters/ImportPage.tsx'), 'ImportPage'),
})

const packages = createRoute({
  getParentRoute: () => root,
  path: '/packages',
  validateSearch: packagesSearch,
  component: lazyRouteComponent(() => import('./packages/PackagesPage.tsx'), 'PackagesPage'),
})

const officers = createRoute({
  getParentRoute: () => root,
  path: '/officers',
  validateSearch: officersSearch,
  component: lazyRouteComponent(() => import('./session/OfficersPage.tsx'), 'OfficersPage'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('./office/SettingsPage.tsx'), 'SettingsPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([home, contracts, workers, agencies, rosters, packages, officers, audit, settings]),
  // The window is served from one file; the part after # never reaches a host.
  history: createHashHistory(),
  defaultErrorComponent: ({ error, reset }) => <Crash error={error} onAgain={reset} />,
  defaultPendingMs: 200,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
