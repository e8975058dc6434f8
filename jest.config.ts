/**
 * Node 20 cannot load TypeScript by itself, so jest reads this file through ts-node with swc.
 * @jest-config-loader ts-node
 * @jest-config-loader-options {"swc": true}
 */
import type { Config } from 'jest';

const swc = (react: boolean): [string, Record<string, unknown>] => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: react, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
      // Messages are imported as JSON, which modules require to be said.
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const aliases = {
  '^@waymark/([^/]+)/(domain|server|web|testing)$': `${import.meta.dirname ?? process.cwd()}/libs/$1/$2/src/index.ts`,
  // Properties are tried on the same examples in each run; see the file.
  '^fast-check$': `${import.meta.dirname ?? process.cwd()}/tools/seeded-fast-check.mjs`,
};

const common = (displayName: string, folder: string) =>
  ({
    displayName,
    rootDir: folder,
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    moduleNameMapper: aliases,
    transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
    testMatch: ['<rootDir>/{src,test}/**/*.spec.ts?(x)'],
  }) satisfies Config;

const pure = (name: string, folder: string) => ({ ...common(name, folder), testEnvironment: 'node' });

/** Projects that need PostgreSQL share one throw-away server per run, with a migrated template database. */
const database = (name: string, folder: string) => ({
  ...pure(name, folder),
  globalSetup: `${process.cwd()}/tools/jest-database-setup.mjs`,
  globalTeardown: `${process.cwd()}/tools/jest-database-teardown.mjs`,
});

const dom = (name: string, folder: string) => ({
  ...common(name, folder),
  testEnvironment: 'jsdom',
  moduleNameMapper: { ...aliases, '\\.css$': `${process.cwd()}/tools/empty.mjs` },
});

const contexts = ['identity', 'organisations', 'plans', 'measures', 'voices', 'interchange', 'reviews'];

const config: Config = {
  // A busy machine takes its time to start a server; a test that hangs is found all the same.
  testTimeout: 30_000,
  // Modules of a finished spec stay in memory, and everything slows down with it: a worker that has grown is replaced.
  workerIdleMemoryLimit: '700MB',
  projects: [
    pure('platform-domain', 'libs/platform/domain'),
    ...contexts.map((context) => pure(`${context}-domain`, `libs/${context}/domain`)),
    database('platform-server', 'libs/platform/server'),
    ...contexts.map((context) => database(`${context}-server`, `libs/${context}/server`)),
    database('api', 'apps/api'),
    ...['platform', ...contexts].map((context) => dom(`${context}-web`, `libs/${context}/web`)),
    dom('web', 'apps/web'),
    {
      ...pure('web-e2e', 'apps/web-e2e'),
      globalSetup: `${process.cwd()}/apps/web-e2e/program/start.mjs`,
      globalTeardown: `${process.cwd()}/apps/web-e2e/program/stop.mjs`,
    },
    { ...pure('tools', 'tools'), testMatch: ['<rootDir>/**/*.spec.ts'] },
  ],
};
export default config;
