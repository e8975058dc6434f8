/**
 * Turns every `.graphql` file beside a page into `<name>.generated.ts`: the types of its operations, and one typed
 * document per operation whose text is a plain string, so that no GraphQL library reaches the browser.
 *
 *   node tools/codegen.mjs                 write what has changed
 *   node tools/codegen.mjs --check         write nothing; exit 1 when a generated file is stale
 *   node tools/codegen.mjs --schema <file> use another schema than apps/api/schema.graphql
 *   node tools/codegen.mjs <folder> ...    only files below these folders (fragments are still found everywhere)
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildASTSchema, parse } from 'graphql';
import { generateFile } from './codegen/generate-file.mjs';
import { findGraphqlFiles, readDocuments } from './codegen/read-documents.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Generates (or checks) all documents; answers the repository paths that were stale.
 * @param {{ schema?: string, check?: boolean, below?: string[], root?: string }} options
 * @returns {Promise<{ files: number, stale: string[], problems: string[] }>}
 */
export async function runCodegen({
  schema = 'apps/api/schema.graphql',
  check = false,
  below = [],
  root: base = root,
} = {}) {
  const schemaNode = parse(fs.readFileSync(path.resolve(base, schema), 'utf8'));
  const schemaObject = buildASTSchema(schemaNode);
  const files = findGraphqlFiles(base);
  const { documents, fragments } = readDocuments(files);
  const wanted = below.map((folder) => path.resolve(base, folder) + path.sep);
  const stale = [];
  const problems = [];
  for (const [file, document] of documents) {
    if (wanted.length > 0 && !wanted.some((folder) => file.startsWith(folder))) continue;
    const target = file.replace(/\.graphql$/, '.generated.ts');
    const name = path.relative(base, target);
    try {
      const text = await generateFile({
        schemaNode,
        schemaObject,
        document,
        fragments,
        file: path.relative(base, file),
      });
      if (fs.existsSync(target) && fs.readFileSync(target, 'utf8') === text) continue;
      stale.push(name);
      if (!check) fs.writeFileSync(target, text);
    } catch (error) {
      problems.push(`${path.relative(base, file)}: ${error.message}`);
    }
  }
  return { files: documents.size, stale, problems };
}

function readArguments(words) {
  const options = { below: [] };
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '--check') options.check = true;
    else if (words[at] === '--schema') options.schema = words[(at += 1)];
    else options.below.push(words[at]);
  }
  return options;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const options = readArguments(process.argv.slice(2));
  const { files, stale, problems } = await runCodegen(options);
  for (const problem of problems) console.error(`codegen: ${problem}`);
  for (const name of stale) console.log(`codegen: ${options.check ? 'stale' : 'wrote'} ${name}`);
  console.log(`codegen: ${files} documents, ${stale.length} ${options.check ? 'stale' : 'written'}`);
  if (problems.length > 0 || (options.check && stale.length > 0)) process.exit(1);
}
