// `npm run check:spc -- <folder>`: runs every vector of a folder (one series in a file, or a list of them) through the
// public functions of measures and says how many agree. Where we differ on purpose it says why, and checks what we expect.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from '../bundle.mjs';
import { openChecklist } from './checklist.mjs';
import { adjust } from './spc-differences.mjs';
import { compare, toOutcome } from './spc-vectors.mjs';

/**
 * Bundles the rules of measures, or another file of the project, and loads them. The bundle lies inside the project for a
 * moment, because packages are found from there.
 */
export async function loadMeasures(source = 'libs/measures/domain/src/index.ts') {
  fs.mkdirSync(path.join(root, 'tmp'), { recursive: true });
  const folder = fs.mkdtempSync(path.join(root, 'tmp', 'measures-'));
  try {
    await bundle({ measures: path.join(root, source) }, folder);
    return await import(pathToFileURL(path.join(folder, 'measures.js')).href);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Every vector of a folder, each with the name of its file. */
export function readVectors(folder) {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().flatMap((file) => {
    const content = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    return (Array.isArray(content) ? content : [content]).map((vector) => ({ file, vector }));
  });
}

/**
 * Checks one vector.
 * @returns the reasons of deliberate differences.
 * @throws Error that lists where it does not agree.
 */
export function checkVector(vector, measures) {
  if (!vector.input || !(vector.points || vector.error)) throw new Error('it has no input, or neither points nor an error');
  const outcome = toOutcome(vector.input, measures);
  const { expected, reasons } = adjust(vector);
  const differences = compare(expected, outcome);
  if (differences.length > 0) {
    throw new Error(`${differences.length} differences, first ${differences.slice(0, 3).join('; ')}${reasons.length > 0 ? ` (ours: ${reasons.join('; ')})` : ''}`);
  }
  return reasons;
}

if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2];
  if (!folder || !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error('Say which folder holds the vectors: npm run check:spc -- <folder>');
    process.exit(2);
  }
  const measures = await loadMeasures();
  const { check, close } = openChecklist();
  const vectors = readVectors(folder);
  if (vectors.length === 0) await check('there are vectors in the folder', () => Promise.reject(new Error('found no .json file')));
  for (const { file, vector } of vectors) {
    await check(vector.id ?? file, () => {
      const reasons = checkVector(vector, measures);
      return reasons.length > 0 ? `differs on purpose: ${reasons.join('; ')}` : '';
    });
  }
  process.exit(close());
}
