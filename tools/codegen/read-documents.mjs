import fs from 'node:fs';
import path from 'node:path';
import { Kind, parse, Source } from 'graphql';

/** Every `.graphql` file of the web, in a fixed order. The schema of the API is not one of them. */
export function findGraphqlFiles(root) {
  const found = [];
  const walk = (folder) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && entry.name !== 'dist') walk(at);
      } else if (entry.name.endsWith('.graphql')) found.push(at);
    }
  };
  const webs = [path.join(root, 'apps/web/src')];
  const libs = path.join(root, 'libs');
  if (fs.existsSync(libs)) for (const context of fs.readdirSync(libs)) webs.push(path.join(libs, context, 'web/src'));
  for (const web of webs) if (fs.existsSync(web)) walk(web);
  return found.sort();
}

/** Reads all files; fragments are known by name in the whole repository, so two may not share one. */
export function readDocuments(files) {
  const documents = new Map();
  const fragments = new Map();
  for (const file of files) {
    const document = parse(new Source(fs.readFileSync(file, 'utf8'), file));
    documents.set(file, document);
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
      const name = definition.name.value;
      if (fragments.has(name))
        throw new Error(`fragment ${name} is defined in ${fragments.get(name).file} and in ${file}`);
      fragments.set(name, { file, node: definition });
    }
  }
  return { documents, fragments };
}

/** The fragments a definition needs, through other fragments too, sorted by name. */
export function fragmentsUsedBy(definitions, fragments) {
  const used = new Map();
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(visit);
    if (node.kind === Kind.FRAGMENT_SPREAD && !used.has(node.name.value)) {
      const fragment = fragments.get(node.name.value);
      if (fragment === undefined) throw new Error(`there is no fragment called ${node.name.value}`);
      used.set(node.name.value, fragment.node);
      visit(fragment.node);
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'loc') visit(value);
  };
  visit(definitions);
  return [...used.values()].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
}
