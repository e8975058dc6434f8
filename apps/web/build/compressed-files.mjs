import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const worthIt = /\.(js|css|html|svg|json|webmanifest)$/;
const smallest = 1024;

/**
 * Writes a `.br` and a `.gz` beside every text file of the build, so that the server never compresses while somebody waits.
 * @returns {import('vite').Plugin}
 */
export function compressedFiles() {
  let folder = '';
  return {
    name: 'waymark:compressed-files',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const names = await fs.readdir(folder, { recursive: true });
      await Promise.all(
        names
          .filter((name) => worthIt.test(name))
          .map(async (name) => {
            const file = path.join(folder, name);
            const bytes = await fs.readFile(file);
            if (bytes.length < smallest) return;
            await fs.writeFile(`${file}.br`, await brotli(bytes));
            await fs.writeFile(`${file}.gz`, await gzip(bytes, { level: 9 }));
          }),
      );
    },
  };
}
