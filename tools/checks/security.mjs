// `npm run security [-- --check]`: writes docs/security.md from docs/security/register.json and the tests that it names. A test that
// is named must be there under that very name, and must not be left out when the others run. `--check` only says whether it is fresh.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../bundle.mjs';

const PAGE = 'docs/security.md';
const REGISTER = 'docs/security/register.json';
const STATES = ['met', 'not applicable', 'open'];
/** A test, a group of them, or a row of a table of them. Whatever comes with `skip`, `todo` or an x in front is none. */
const TITLE = /(?:^|[\s;])(?:test|it|describe)(?:\.each)?(?:<[^(]*>)?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
const TABLE_TITLE = /\](?: as [^()]*(?:\([^()]*\))?[^()]*)?\)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
const OBJECT_TABLE_TITLE = /(?:test|it|describe)\.each\([A-Za-z.]+(?:\([^()]*\))?\)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
const ROW = /^\s*\[\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1,/gm;
const LEFT_OUT = /^\s*(?:(?:test|it|describe)\.(?:skip|todo|failing)|x(?:test|it|describe))\b/m;

const titles = new Map();

/** Every title of a file of tests. */
export function titlesIn(source) {
  const found = [TITLE, TABLE_TITLE, OBJECT_TABLE_TITLE, ROW].flatMap((pattern) => [...source.matchAll(pattern)].map(([, , title]) => title));
  return new Set(found.map((title) => title.replace(/\\(['"`])/g, '$1')));
}

/** What is wrong with the name of a test as the register has it; null where nothing is. */
export function findFault(name, read = (file) => (fs.existsSync(path.join(root, file)) ? fs.readFileSync(path.join(root, file), 'utf8') : null)) {
  const [file, title] = name.split(' :: ');
  if (!title) return `${name}: a test is named as "file :: title"`;
  if (!titles.has(file)) {
    const source = read(file);
    titles.set(file, source === null ? null : { all: titlesIn(source), leavesOut: LEFT_OUT.test(source) });
  }
  const known = titles.get(file);
  if (known === null) return `${file} is not there`;
  if (known.leavesOut) return `${file} leaves tests out`;
  return known.all.has(title) ? null : `${file} has no test "${title}"`;
}

const stateOf = ({ state, tests }) => state ?? (tests.length > 0 ? 'met' : 'open');

/** What is wrong with the register: tests that are not there, states that say nothing. */
export function faultsOf({ requirements, advisories }) {
  const rows = [...requirements, ...advisories];
  const unfit = rows.filter((row) => !STATES.includes(stateOf(row)) || (stateOf(row) !== 'met' && !row.why));
  return [
    ...rows.flatMap(({ tests }) => tests.map((test) => findFault(test)).filter((fault) => fault !== null)),
    ...unfit.map(({ what }) => `"${what}" has neither a test nor a reason`),
  ];
}

const escape = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const linked = (name) => {
  const [file, title] = name.split(' :: ');
  return `[${escape(title).replaceAll('[', '\\[').replaceAll(']', '\\]')}](../${file})`;
};
const shown = (row) => `${stateOf(row)}${row.why ? `. ${row.why}` : ''}`;
const counted = (rows) => STATES.map((state) => `${rows.filter((row) => stateOf(row) === state).length} ${state}`).join(', ');

/** The page as it should be. */
export function pageOf({ requirements, advisories }) {
  return `# Security: what is promised, and the test that holds us to it

Written by \`npm run security\` from the [register](security/register.json) and the tests themselves: a test that is named here is there, and runs. A title with %s stands for one test for each of several cases.

## OWASP ASVS 5.0, the requirements that gate a release

${counted(requirements)}. These are the requirements of level 2, and a few of level 3, without which nothing is released; in our own words.

| id | level | what | state | tests |
|---|---|---|---|---|
${requirements.map((row) => `| ${row.id} | ${row.level} | ${escape(row.what)} | ${escape(shown(row))} | ${row.tests.map(linked).join('<br>')} |`).join('\n')}

## Mistakes that others have made

${counted(advisories)}. Each is the subject of an advisory about another product that lets people sign in.

| what happened elsewhere | state | tests |
|---|---|---|
${advisories.map((row) => `| ${escape(row.what)} | ${escape(shown(row))} | ${row.tests.map(linked).join('<br>')} |`).join('\n')}

## What is not promised

- Row-level security guards against a forgotten condition, not against SQL that somebody smuggles in: that is what parameters are for.
- Whoever is superuser of the database can rewrite everything, the audit chain too. That is found only with an end of the chain kept elsewhere: see [production](production.md).
- What is said without a name is kept without a name; whoever runs the server at that very moment could watch the wire. See [decision 12](decisions/0012-posts-without-a-name.md).
`;
}

function main() {
  const register = JSON.parse(fs.readFileSync(path.join(root, REGISTER), 'utf8'));
  const faults = faultsOf(register);
  for (const fault of faults) console.error(fault);
  const page = path.join(root, PAGE);
  const isFresh = fs.existsSync(page) && fs.readFileSync(page, 'utf8') === pageOf(register);
  if (process.argv.includes('--check') && !isFresh) console.error(`${PAGE} is out of date. Run: npm run security`);
  else if (!isFresh && faults.length === 0) fs.writeFileSync(page, pageOf(register));
  process.exitCode = faults.length > 0 || (process.argv.includes('--check') && !isFresh) ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
