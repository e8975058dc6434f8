import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { aheadParts } from './build/ahead-parts.mjs';
import { aheadTags } from './build/ahead-tags.mjs';
import { compiledMessages } from './build/compiled-messages.mjs';
import { compressedFiles } from './build/compressed-files.mjs';
import { fileList } from './build/file-list.mjs';
import { trustedDocuments } from './build/trusted-documents.mjs';

const repository = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: path.join(repository, 'node_modules/.vite/web'),
  plugins: [react(), compiledMessages(), trustedDocuments(), aheadTags(repository), compressedFiles(), fileList(repository)],
  resolve: {
    // The same aliases as tsconfig.base.json: one rule instead of one line for each context.
    alias: [{ find: /^@waymark\/([^/]+)\/(web|domain)$/, replacement: `${repository}/libs/$1/$2/src/index.ts` }],
  },
  build: {
    outDir: path.join(repository, 'dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: path.join(import.meta.dirname, 'index.html'), ahead: path.join(import.meta.dirname, 'src/ahead.ts') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'ahead', test: aheadParts, priority: 2, includeDependenciesRecursively: false },
            // What every page needs is one file: eighteen would each wait for their own way there and back on a slow network.
            { name: 'first', tags: ['$initial'], priority: 1 },
            // What most pages need besides is one more, and so is what several pages of the plan share: as many small files as there
            // are modules would stand in each other's way.
            ...[
              { name: 'plan-lines', test: /libs.plans.(web.src.(updates.|actions.due-line|outcomes.measure-course)|domain.src.status-update)/ },
              { name: 'plan-first', test: /libs.plans.web.src.plans.(gaps|plan-empty|open-plan-dialog|plan-on-page|plan-acts\.generated)\.tsx?$/ },
              {
                name: 'parts',
                test: /libs.platform.|libs.[^/]+.web.src.([^/]+.)?[^/]+\.paths\.ts$|libs.plans.domain|libs.plans.web.src.plans.(use-plan|join-plan|plan-readers|plan-reference\.generated)\.ts$|lucide-react|queriesObserver|useQueries/,
                minShareCount: 3,
              },
            ].map((group) => ({ ...group, includeDependenciesRecursively: false })),
          ],
        },
      },
      treeshake: {
        // An index names more than one page needs. Nothing in a library happens by being imported alone, so what is not used need
        // not come with the first page.
        moduleSideEffects: [{ test: /\/libs\/[^/]+\/(web|domain)\/src\/.+\.(tsx?|json)$/, sideEffects: false }],
      },
    },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000', '/interchange': 'http://127.0.0.1:3000', '/export': 'http://127.0.0.1:3000' } },
});
