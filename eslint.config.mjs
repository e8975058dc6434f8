import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const scopes = {
  platform: [],
  identity: ['platform'],
  organisations: ['platform', 'identity'],
  plans: ['platform', 'identity', 'organisations'],
  measures: ['platform', 'identity', 'organisations', 'plans'],
  voices: ['platform', 'identity', 'organisations', 'plans'],
  interchange: ['platform', 'identity', 'organisations', 'plans', 'measures'],
  reviews: ['platform', 'identity', 'organisations', 'plans', 'measures', 'voices', 'interchange'],
};
const everyScope = Object.keys(scopes).map((scope) => `scope:${scope}`);
const types = {
  domain: ['domain'],
  server: ['server', 'domain', 'testing'],
  web: ['web', 'domain'],
  testing: ['testing', 'server', 'domain'],
  'app-api': ['server', 'domain', 'testing'],
  'app-web': ['web', 'domain'],
  'app-e2e': ['testing', 'domain'],
};

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/.nx', '**/tmp', '**/*.generated.ts'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          // Specs may start what the tools start; see tools/whole-program.mjs.
          allow: ['/tools/([a-z-]+/)*[a-z-]+\\.mjs$'],
          depConstraints: [
            ...Object.entries(types).map(([type, allowed]) => ({
              sourceTag: `type:${type}`,
              onlyDependOnLibsWithTags: allowed.map((name) => `type:${name}`),
            })),
            ...Object.entries(scopes).map(([scope, below]) => ({
              sourceTag: `scope:${scope}`,
              onlyDependOnLibsWithTags: [scope, ...below].map((name) => `scope:${name}`),
            })),
            { sourceTag: 'scope:app', onlyDependOnLibsWithTags: everyScope },
          ],
        },
      ],
    },
  },
  {
    // A server file may use the test builders only where it is a test or a story (demo data is a story).
    files: ['libs/*/server/src/**/*.ts', 'apps/api/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.story.ts', '**/testing/**', '**/test/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['@waymark/*/testing'], message: 'Test builders belong in specs and stories.' }] }],
    },
  },
  { files: ['libs/*/web/**/*.tsx', 'apps/web/**/*.tsx'], ...reactHooks.configs.flat['recommended'] },
);
