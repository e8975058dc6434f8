import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import cy from './messages.cy.json' with { type: 'json' };
import en from './messages.en.json' with { type: 'json' };

const read = (file: string) => readFileSync(new URL(`../../../../../${file}`, import.meta.url), 'utf8');

test.each(Object.entries(en))('%s can be read, and is written as we write', (_, sentence) => {
  expect(compileMessageOrThrow(sentence)).toBeTruthy();
  expect(sentence).not.toMatch(/&|!|\bBAME\b|non-white/);
});

test('both languages say the same: no sentence is in one alone, and numbers are the same', () => {
  expect(Object.keys(cy).sort()).toEqual(Object.keys(en).sort());
  const numbers = (sentence: string) => (sentence.match(/\d+(\.\d+)?/g) ?? []).join(' ');
  for (const [id, sentence] of Object.entries(en)) expect([id, numbers((cy as Record<string, string>)[id]!)]).toEqual([id, numbers(sentence)]);
});

/** Where the program decides how long something is kept, and which sentence of the privacy notice says so. */
test.each([
  ['statements.privacy.long.1', '12 hours', 'libs/identity/server/src/sessions/session-life.ts', /12/],
  ['statements.privacy.long.1', '30 days', 'libs/identity/server/src/tidying/tidy.job.ts', /identity\.session where expires_at < \$1::timestamptz - interval '30 days'/],
  ['statements.privacy.long.2', '7 days', 'libs/identity/server/src/invitations/invitations.queries.ts', /DAYS_VALID = 7;/],
  ['statements.privacy.long.2', '30 days', 'libs/identity/server/src/tidying/tidy.job.ts', /identity\.invitation where expires_at < \$1::timestamptz - interval '30 days'/],
  ['statements.privacy.long.3', '30 days', 'libs/platform/server/src/tidying/tidy-organisation.ts', /platform\.mail where organisation_id = \$1 and sent_at < \$2::timestamptz - interval '30 days'/],
  ['statements.privacy.long.4', '7 days', 'libs/interchange/server/src/imports/purge-imports.job.ts', /7/],
  ['statements.privacy.long.4', '24 hours', 'libs/organisations/server/src/exporting/make-export.job.ts', /HOURS_KEPT = 24;/],
] as const)('%s says %s, as %s does', (id, words, file, fact) => {
  expect(en[id]).toContain(words);
  expect(read(file)).toMatch(fact);
});
