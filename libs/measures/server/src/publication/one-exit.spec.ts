import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../..');
const here = 'libs/measures/server/src';

const EXPORT = /\/src\/measures\.exports\.ts$/;

/** Which files may name a table with exact numbers, and why. Everything else reads releases. */
const MAY_NAME: Readonly<Record<string, readonly RegExp[]>> = {
  // Recording writes it, and publication reads it; a data steward looks; the demo's stories and the migration make it. The export says that only stewards take it along.
  'measures.observation': [/\/observations\//, /\/publication\//, /\/protection\/exact-look\//, /\/breakdowns\/breakdowns\.queries\.ts$/, /\/story\//, /\/migrations\//, EXPORT],
  'measures.breakdown_cell': [/\/breakdowns\//, /\/publication\//, /\/protection\/exact-look\//, /\/story\//, /\/migrations\//, EXPORT],
  'measures.release_ledger': [/\/publication\//, /\/migrations\//, EXPORT],
};

/** What only tests read may name everything. */
const EXEMPT = /\.spec\.ts$|^apps\/api\/test\/|node_modules|\/dist\//;

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(repository, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (EXEMPT.test(name)) continue;
    if (entry.isDirectory()) yield* sources(name);
    else if (name.endsWith('.ts')) yield name;
  }
}

/** The table by its name; not one whose name begins alike, nor the code of an error. */
const naming = (table: string) => new RegExp(`${table.replace('.', '\\.')}(?![a-z_.])`);

const files = ['libs', 'apps'].flatMap((folder) => [...sources(folder)]).map((file) => ({ file, text: readFileSync(path.join(repository, file), 'utf8') }));

test.each(Object.entries(MAY_NAME))('%s is named only where exact numbers may be read or written', (table, places) => {
  const named = files.filter(({ text }) => naming(table).test(text)).map(({ file }) => file);
  expect(named.filter((file) => !file.startsWith(`${here}/`) || !places.some((place) => place.test(file)))).toEqual([]);
  expect(named.length).toBeGreaterThan(1);
});

test('nobody reaches past the door of publication but through its index, save what says how people are protected', () => {
  const past = files.filter(({ file, text }) => file.startsWith(here) && !file.includes('/publication/') && /from '(\.\.\/)+publication\/(?!(rules-in-force|republish\.job)')/.test(text));
  expect(past.map(({ file }) => file)).toEqual([]);
});

test('exact numbers are read in three places beside recording; their functions are used nowhere else', () => {
  const readers = ['findRecordedFigure', 'listRecordedFigures', 'findRecordedCounts', 'findExactFigure', 'listExactCounts'];
  const places: Readonly<Record<string, RegExp>> = {
    findRecordedFigure: /\/breakdowns\/(breakdowns\.queries|settle-figure)\.ts$/,
    listRecordedFigures: /\/publication\//,
    findRecordedCounts: /\/publication\//,
    findExactFigure: /\/protection\/exact-look\//,
    listExactCounts: /\/protection\/exact-look\//,
  };
  for (const reader of readers) {
    const used = files.filter(({ text }) => new RegExp(`\\b${reader}\\b`).test(text)).map(({ file }) => file);
    expect(used.filter((file) => !places[reader]!.test(file))).toEqual([]);
    expect(used.length).toBeGreaterThan(0);
  }
});
