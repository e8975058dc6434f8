import fs from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './page-files.mjs';

/**
 * Writes `web-files.json` beside the built pages (not among them: nobody is served it), for the check of their sizes.
 * @returns {import('vite').Plugin}
 */
export function fileList(repository) {
  return {
    name: 'waymark:file-list',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      await fs.writeFile(path.join(dir, '../web-files.json'), `${JSON.stringify(listFiles(bundle, repository), null, 1)}\n`);
    },
  };
}
