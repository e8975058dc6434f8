import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes `web-files.json` beside the built pages (not among them: nobody is served it): each script of the build with the
 * source that opens it, what it imports at once and the styles it brings. The check of sizes reads it.
 * @returns {import('vite').Plugin}
 */
export function fileList(repository) {
  return {
    name: 'waymark:file-list',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const scripts = Object.values(bundle).filter((file) => file.type === 'chunk');
      const list = Object.fromEntries(
        scripts.map(({ fileName, facadeModuleId, imports, viteMetadata }) => [
          fileName,
          {
            source: facadeModuleId === null ? null : path.relative(repository, facadeModuleId),
            imports,
            styles: [...(viteMetadata?.importedCss ?? [])],
          },
        ]),
      );
      await fs.writeFile(path.join(dir, '../web-files.json'), `${JSON.stringify(list, null, 1)}\n`);
    },
  };
}
