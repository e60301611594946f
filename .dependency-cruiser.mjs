const SERVER = '^packages/server/src';
/** Tests, and what only tests start: `test-office.ts`, say. */
const TEST = '(\\.test\\.tsx?|/test-[a-z-]+\\.ts)$';

/** The folders above each domain, which it must not know: venues ← inventory ← events ← reservations ← payments, tickets ← mail ← checkout. */
const ABOVE = {
  audit: 'venues|events|inventory|reservations|payments|tickets|mail',
  outbox: 'venues|events|inventory|reservations|payments|tickets|mail',
  venues: 'inventory|events|reservations|payments|tickets|mail|checkout',
  inventory: 'events|reservations|payments|tickets|mail|checkout',
  events: 'reservations|payments|tickets|mail|checkout',
  reservations: 'payments|tickets|mail|checkout',
  payments: 'tickets|mail|checkout',
  tickets: 'payments|mail|checkout',
  mail: 'checkout',
};

const domainOrder = Object.entries(ABOVE).map(([domain, above]) => ({
  name: `${domain}-imports-nothing-above-it`,
  severity: 'error',
  from: { path: `${SERVER}/${domain}/`, pathNot: TEST },
  to: { path: `${SERVER}/(${above})/` },
}));

export default {
  forbidden: [
    ...domainOrder,
    {
      name: 'verbs-know-no-trpc',
      comment: 'Only routers, trpc.ts and routers.ts speak tRPC: everything else can be called by anyone.',
      severity: 'error',
      from: {
        path: `${SERVER}/`,
        pathNot: ['[/-]router\\.ts$', '/trpc\\.ts$', '/routers\\.ts$', TEST],
      },
      to: { path: ['node_modules/@trpc', `${SERVER}/trpc\\.ts$`], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-a-router',
      comment: 'A router is an entrance, not a library. Only routers.ts puts them together.',
      severity: 'error',
      from: { path: `${SERVER}/`, pathNot: [`${SERVER}/routers\\.ts$`, TEST] },
      to: { path: `${SERVER}/[a-z]+/.*router\\.ts$` },
    },
    {
      name: 'inventory-knows-no-buyer',
      severity: 'error',
      from: { path: `${SERVER}/inventory/`, pathNot: [TEST] },
      to: { path: `${SERVER}/(accounts|access)/` },
    },
    {
      name: 'no-server-in-a-browser',
      comment: 'Browser code sees the types of the server, never its values.',
      severity: 'error',
      from: { path: '^(apps/(customer|admin)|packages/(client|ui|schemas))/src/', pathNot: [TEST] },
      to: { path: '^packages/(server|embedded-postgres)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-contract-stands-alone',
      severity: 'error',
      from: { path: '^packages/schemas/src/' },
      to: { path: '^(packages/(?!schemas)|apps/)' },
    },
    {
      name: 'ui-knows-only-the-contract',
      comment: 'Props in, events out: it fetches nothing.',
      severity: 'error',
      from: { path: '^packages/ui/src/' },
      to: { path: '^(packages/(?!ui|schemas)|apps/)' },
    },
    {
      name: 'packages-know-no-app',
      comment: 'But tests start the Stripe emulator.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [TEST] },
      to: { path: '^apps/' },
    },
    {
      name: 'the-two-web-apps-are-strangers',
      severity: 'error',
      from: { path: '^apps/(customer|admin)/' },
      to: { path: '^apps/(customer|admin)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'only-the-demo-and-operators-start-the-server-from-the-command-line',
      comment: 'The other commands are clients like everybody else; operators work on a database.',
      severity: 'error',
      from: { path: '^apps/cli/src/', pathNot: ['^apps/cli/src/(demo|operate)/', TEST] },
      to: { path: '^packages/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: { path: '^(packages|apps)/' },
      to: { couldNotResolve: true, pathNot: ['\\?(url|raw|worker)$', '\\.css$', '^virtual:'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|apps)/[^/]+/(dist|\\.turbo)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
