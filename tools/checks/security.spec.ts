import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bundle.mjs';
import { faultsOf, findFault, pageOf, type Register, titlesIn } from './security.mjs';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const register = JSON.parse(read('docs/security/register.json')) as Register;

test('each test that docs/security.md names is there, and what has none says why', () => {
  expect(faultsOf(register)).toEqual([]);
  expect(register.requirements.length).toBeGreaterThanOrEqual(45);
  expect(register.advisories.length).toBeGreaterThanOrEqual(11);
});

test('docs/security.md is what the register and the tests make of it', () => {
  expect(read('docs/security.md')).toBe(pageOf(register));
});

test('each requirement stands once', () => {
  const ids = register.requirements.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

const SOURCE = `
test('one', () => {});
  test(
    'two, on its own line',
    () => {});
test.each([
  ['a row', 1],
])('three: %s', () => {});
test.each(Object.entries(rows))('four: %s', () => {});
describe('a group', () => {});
test("it's five", () => {});
const words = 'not a test';
it.skip('left out', () => {});
`;

test('titles of tests, of groups and of rows count; other words and what is left out do not', () => {
  const titles = titlesIn(SOURCE);
  for (const title of ['one', 'two, on its own line', 'a row', 'three: %s', 'four: %s', 'a group', "it's five"]) expect([title, titles.has(title)]).toEqual([title, true]);
  for (const title of ['not a test', 'left out']) expect([title, titles.has(title)]).toEqual([title, false]);
});

test('a test that is renamed, removed or left out is found', () => {
  const whole = SOURCE.replace(/^it\.skip.*$/m, '');
  expect(findFault('whole.spec.ts :: one', () => whole)).toBeNull();
  expect(findFault('whole.spec.ts :: once', () => whole)).toMatch('has no test');
  expect(findFault('gone.spec.ts :: one', () => null)).toMatch('is not there');
  expect(findFault('skips.spec.ts :: one', () => SOURCE)).toMatch('leaves tests out');
  expect(findFault('one', () => whole)).toMatch('file :: title');
});

test('a requirement without a test and without a reason is a fault', () => {
  const bare = { requirements: [{ id: '1', level: 1, what: 'Nothing', tests: [] }], advisories: [] };
  expect(faultsOf(bare)).toEqual(['"Nothing" has neither a test nor a reason']);
  expect(faultsOf({ ...bare, requirements: [{ ...bare.requirements[0]!, why: 'Because.' }] })).toEqual([]);
});
