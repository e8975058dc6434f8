import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { compiledMessages } from './build/compiled-messages.mjs';
import { compressedFiles } from './build/compressed-files.mjs';
import { fileList } from './build/file-list.mjs';
import { trustedDocuments } from './build/trusted-documents.mjs';

const repository = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: path.join(repository, 'node_modules/.vite/web'),
  plugins: [react(), compiledMessages(), trustedDocuments(), compressedFiles(), fileList(repository)],
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
      // What every page needs is one file: eighteen would each wait for their own way there and back on a slow network.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      treeshake: {
        // An index names more than one page needs. But for the index that brings the styles, nothing in a library happens by being
        // imported alone, so what is not used need not come with the first page.
        moduleSideEffects: [{ test: /\/libs\/[^/]+\/(web|domain)\/src\/.+(?<!\/index)\.(tsx?|json)$/, sideEffects: false }],
      },
    },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000', '/interchange': 'http://127.0.0.1:3000', '/export': 'http://127.0.0.1:3000' } },
});
