import type { IConfiguration } from 'dependency-cruiser'

/**
 * Who may import whom, checked by `npm run check:fences`; `fences.test.ts` proves that every rule bites.
 * Paths are regular expressions on files from the root of the repository; `$1` is the room that the importing file lives in.
 * The parser is swc because dependency-cruiser cannot use TypeScript 7 yet (its API is not published).
 */
export default {
  options: {
    parser: 'swc',
    doNotFollow: { path: '^node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
  forbidden: [
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere also escapes every rule below.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[?]url$' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/' },
      to: { path: '^test/' },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      comment: 'devDependencies are not in the installer. The window is bundled; electron is the shell itself.',
      severity: 'error',
      from: { path: '^(electron|shared)/', pathNot: '^electron/(start|fresh-build|desktop-binary|set-fuses)[.]ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/electron/' },
    },

    // shared/ is pure: both sides of the door run it.
    {
      name: 'shared-is-pure',
      comment: 'No Node, no window; zod, and the reader of passport lines, which is pure as well.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/(zod|mrz)/'] },
    },
    {
      name: 'shared-core-knows-no-room',
      severity: 'error',
      from: { path: '^shared/core/' },
      to: { path: '^shared/', pathNot: '^shared/core/' },
    },
    {
      name: 'shared-room-sees-only-schemas',
      comment:
        'A room sees the core and the shapes of other rooms (schema.ts), never their rules or channels. One exception: what makes two ' +
        'workers the same person is one rule for the register and the rosters.',
      severity: 'error',
      from: { path: '^shared/(?!core/)([^/]+)/' },
      to: {
        path: '^shared/',
        pathNot: ['^shared/core/', '^shared/$1/', '^shared/[^/]+/schema[.]ts$', '^shared/workers/identity[.]ts$'],
      },
    },

    // The office knows no host; the hosts know the office's client only.
    {
      name: 'office-knows-no-host',
      severity: 'error',
      from: { path: '^electron/office/' },
      to: { path: ['^electron/(?!office/)', '^renderer/', '^node_modules/electron/'] },
    },
    {
      name: 'electron-only-on-the-desktop',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/desktop/' },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'window-host-only-carries',
      comment: 'A host with a window reaches the office through its client; it may use the clock and the log.',
      severity: 'error',
      from: { path: '^electron/(desktop|browser)/' },
      to: { path: '^electron/office/', pathNot: '^electron/office/(client|clock|log)[.]ts$' },
    },
    {
      name: 'hosts-do-not-know-each-other',
      severity: 'error',
      from: { path: '^electron/(desktop|browser|cli)/' },
      to: { path: '^electron/(desktop|browser|cli)/', pathNot: '^electron/$1/' },
    },

    // Inside the office.
    {
      name: 'driver-only-in-open',
      comment: 'Every connection gets its key and its settings in one place.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/office/db/open[.]ts$' },
      to: { path: '^node_modules/better-sqlite3/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'migrations-use-sql-only',
      comment: 'A migration must do in ten years what it did on its first day.',
      severity: 'error',
      from: { path: '^electron/office/db/migrations/' },
      to: { pathNot: ['^electron/office/db/migrations/', '^electron/office/db/(sql|migrate)[.]ts$'] },
    },
    {
      name: 'office-room-sees-rows-of-others',
      // db, keys, jobs, papers, search, audit and reference serve all rooms. office/ and rosters/ compose them: one creates the whole
      // office, the other registers workers, agencies and contracts by the hundred in one transaction.
      comment:
        'A room sees another room through its rows. Two exceptions: who changes a worker or an agency has its contracts judged again, ' +
        'and who decides signs with the keys of the office.',
      severity: 'error',
      from: { path: '^electron/office/(agencies|cases|contracts|packages|session|settings|workers)/' },
      to: {
        path: '^electron/office/(agencies|cases|contracts|office|packages|rosters|session|settings|workers)/',
        pathNot: [
          '^electron/office/$1/',
          '^electron/office/[^/]+/[^/]+-rows[.]ts$',
          '^electron/office/contracts/rejudge[.]ts$',
          '^electron/office/packages/office-keys[.]ts$',
        ],
      },
    },
    {
      name: 'use-case-does-not-know-its-caller',
      comment:
        'Only the thread and the composition root know the door; a routes.ts names the type that routes.ts joins.',
      severity: 'error',
      from: { path: '^electron/office/[^/]+/' },
      to: { path: '^electron/office/(door|worker|client|routes)[.]ts$', dependencyTypesNot: ['type-only'] },
    },

    // The window.
    {
      name: 'window-has-no-office',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/vite[.]config[.]ts$' },
      to: { path: '^electron/' },
    },
    {
      name: 'window-has-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/vite[.]config[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'screens-do-not-know-each-other',
      comment: 'App composes the rooms; api, ui and text serve them.',
      severity: 'error',
      from: { path: '^renderer/(?!api/|ui/|text/)([^/]+)/' },
      to: { path: '^renderer/', pathNot: ['^renderer/(api|ui|text)/', '^renderer/$1/'] },
    },
    {
      name: 'ui-knows-no-domain-word',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: ['^renderer/(?!ui/|text/)', '^shared/(?!core/)'] },
    },
    {
      name: 'text-and-api-know-no-screen',
      severity: 'error',
      from: { path: '^renderer/(api|text)/' },
      to: { path: '^renderer/', pathNot: '^renderer/(api|text)/' },
    },
  ],
} satisfies IConfiguration
