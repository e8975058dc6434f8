// `node tools/bench/documents.mjs [path of a browser]`: how long each document takes to be made for a plan of 45 actions and 40
// measures, 8 of them headline measures with a chart. Prints times and changes nothing.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from '../bundle.mjs';
import { findBrowser } from '../browser.mjs';

const folder = path.join(root, 'node_modules/.cache/waymark-bench');
const entry = path.join(folder, 'documents.ts');
const at = (name) => JSON.stringify(path.join(root, name));

/** The maker and the example, as one module. */
async function load() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    entry,
    `import 'reflect-metadata';\nexport { DocumentMaker } from ${at('libs/reviews/server/src/documents/document-maker.ts')};\nexport { exampleRecord } from ${at('libs/reviews/domain/src/index.ts')};\n`,
  );
  await bundle({ documents: entry }, folder);
  return import(pathToFileURL(path.join(folder, 'documents.js')).href);
}

/** The example, grown to the size that is promised. */
function grow(record) {
  const { actions, measures } = record.paper;
  const many = (items, count, toItem) => Array.from({ length: count }, (_, index) => toItem(items[index % items.length], index));
  const charted = measures.find(({ chart }) => chart !== null);
  const paper = {
    ...record.paper,
    actions: many(actions, 45, (action, index) => ({ ...action, id: `${action.id}-${index}`, reference: `${1 + (index % 4)}.${index}` })),
    measures: many(measures, 40, (measure, index) => ({ ...(index < 8 ? { ...charted, isHeadline: true } : { ...measure, isHeadline: false }), id: `${measure.id}-${index}`, reference: `M${index}` })),
  };
  return { ...record, paper };
}

try {
  const { DocumentMaker, exampleRecord } = await load();
  const record = grow(exampleRecord);
  const source = { record, fingerprint: record.paperFingerprint, addenda: [] };
  const browser = process.argv[2] ?? findBrowser?.()?.path ?? null;
  const runs = [['pdf', null], ['word', null], ['excel', null], ['slides', null], ['highlight', null], ['highlight_word', null], ...(browser ? [['pdf', browser], ['highlight', browser]] : [])];
  for (const [format, chromium] of runs) {
    const maker = new DocumentMaker({ chromium });
    const times = [];
    let bytes = 0;
    for (let turn = 0; turn < 3; turn += 1) {
      const [started, cpu] = [performance.now(), process.cpuUsage()];
      bytes = (await maker.make(format, source)).length;
      const used = process.cpuUsage(cpu);
      times.push(`${Math.round(performance.now() - started)} ms (processor ${Math.round((used.user + used.system) / 1000)} ms)`);
    }
    process.stdout.write(`${format}${chromium ? ' by a browser' : ''}: ${times.join(', ')}; ${Math.round(bytes / 1024)} kB\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
