// Bundles the repository's own TypeScript (decorators and their metadata) to ES modules. npm packages stay external, so
// a bundle takes some 30 ms. Used by the API build, by the jest set-up and by the command line.
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeOperations } from './codegen/trusted-documents.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The doors of the API: each becomes one file of the same name in dist/apps/api. */
const entryNames = ['main', 'worker', 'migrate', 'seed', 'waymark', 'reader', 'schema'];

/** Name and source of each entry point that exists. */
export function apiEntries(names = entryNames) {
  const sources = names.map((name) => [name, path.join(root, 'apps/api/src', `${name}.ts`)]);
  return Object.fromEntries(sources.filter(([, source]) => existsSync(source)));
}

/**
 * Everything but the repository's own files is external. The helpers of the compiler (`@oxc-project/runtime`) are not a
 * dependency of ours, so they have to be bundled.
 */
export function external(id) {
  if (id.startsWith('node:') || builtinModules.includes(id)) return true;
  return !path.isAbsolute(id) && /^(@[\w-]+\/|[a-z])/i.test(id) && !/^@(waymark|oxc-project)\//.test(id);
}

/** The server needs the list of what the pages ask, beside itself. */
const operationsBeside = {
  name: 'waymark:operations',
  writeBundle: ({ dir }) => writeOperations(root, dir),
};

/** The rolldown configuration for a set of entry points. Decorators act when they are loaded: nothing is shaken off. */
export function bundleOptions(input, folder) {
  return {
    input,
    platform: 'node',
    tsconfig: path.join(root, 'apps/api/tsconfig.json'),
    external,
    treeshake: false,
    plugins: 'main' in input ? [operationsBeside] : [],
    output: {
      dir: folder,
      format: 'esm',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      keepNames: true,
    },
  };
}

/** Bundles entry points into a folder and returns that folder. */
export async function bundle(input, folder) {
  const { rolldown } = await import('rolldown');
  const { output, ...options } = bundleOptions(input, folder);
  const build = await rolldown(options);
  await build.write(output);
  await build.close();
  return folder;
}
