import { expect, test } from '@jest/globals';
import { compileMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { accessGroups as domainGroups, accessKinds } from '@waymark/organisations/domain';
import { setMessageCompiler } from '@waymark/platform/web';
import { accessText } from './access-log.text';
import { factWords, kindWords, whenWords, whoWords } from './access-words';
import cy from './messages.cy.json' with { type: 'json' };
import en from './messages.en.json' with { type: 'json' };
import { accessGroups } from './use-access-log';

setMessageCompiler(compileMessage);
const t = accessText;

test('every kind that the server has words for is told in the same ones here', () => {
  const told = Object.fromEntries([...accessKinds].map(([kind]) => [kind, kindWords(kind, t)]));
  expect(told).toEqual(Object.fromEntries([...accessKinds].map(([kind, { words }]) => [kind, words])));
  expect(accessGroups.map((group) => group.toLowerCase())).toEqual([...domainGroups]);
});

test('every word is there in Welsh, and can be read', () => {
  expect(Object.keys(cy)).toEqual(Object.keys(en));
  for (const sentence of [...Object.values(en), ...Object.values(cy)]) expect(compileMessageOrThrow(sentence)).toBeTruthy();
  for (const sentence of Object.values(en)) expect(sentence).not.toMatch(/&|!/);
});

test('a kind that came later is shown by its own name', () => {
  expect(kindWords('gardens.dug_over', t)).toBe('Entered as “gardens dug over”');
});

test('when is told as exactly as it is known', () => {
  const at = '2026-11-22T10:00:00.000Z';
  expect(whenWords({ at, precision: 'EXACT' }, t)).toBe('22 November 2026, 10:00');
  expect(whenWords({ at, precision: 'HOUR' }, t)).toBe('22 November 2026, between 10:00 and 11:00');
  expect(whenWords({ at: '2026-11-22T00:00:00.000Z', precision: 'DAY' }, t)).toBe('22 November 2026');
});

test('who is a name, or what acted in nobody’s', () => {
  expect(whoWords({ actor: 'PERSON', who: 'Ruth Adeyemi' }, t)).toBe('Ruth Adeyemi');
  expect(whoWords({ actor: 'ERASED', who: null }, t)).toBe('Somebody whose data was erased');
  expect(whoWords({ actor: 'PROGRAM', who: 'job:reviews.open' }, t)).toBe('Waymark itself');
  expect(whoWords({ actor: 'PROGRAM', who: 'command:invite' }, t)).toBe('Whoever runs Waymark');
});

test('what was noted is told in words, without ids and without a count of one', () => {
  const facts = [
    { name: 'added', value: 'group_member/reader' },
    { name: 'removed', value: '' },
    { name: 'method', value: 'one_time_code' },
    { name: 'count', value: '1' },
    { name: 'look', value: '00000000-0000-4000-8000-0000000000aa' },
    { name: 'internal', value: 'ab'.repeat(32) },
    { name: 'approvedOn', value: '2026-03-01' },
    { name: 'depth', value: 'very_deep' },
  ];
  expect(factWords(facts, t)).toEqual(['Given: staff group member, reader', 'How: one-time code', 'Fingerprint, internal: abababab abababab…', 'Approved on: 1 March 2026', 'depth: very deep']);
  expect(factWords([{ name: 'count', value: '12' }], t)).toEqual(['Times: 12']);
});
