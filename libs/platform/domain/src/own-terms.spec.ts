import fc from 'fast-check';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { ourTerm, type OwnTerms, takesAn, termKinds, toOwnTerms, toRename } from './own-terms';
import { type CompiledMessage, renameCompiled, renameFilled, renameMessage, renameSource } from './rename-message';

const terms: OwnTerms = { objective: { one: 'aim', many: 'aims' }, action: { one: 'piece of work', many: 'pieces of work' }, measure: { one: 'indicator', many: 'indicators' }, group: { one: 'network', many: 'networks' }, minority: 'global majority' };
const rename = toRename(terms)!;

test.each([
  ['Open the action', 'Open the piece of work'],
  ['Actions with no owner', 'Pieces of work with no owner'],
  ['an action, An action', 'a piece of work, A piece of work'],
  ['a measure of success', 'an indicator'],
  ['Measures of success and measures', 'Indicators and indicators'],
  ['the action’s owner and the action\'s date', 'the piece of work’s owner and the piece of work\'s date'],
  ['reactions, transaction, actionable, measured, subjective', 'reactions, transaction, actionable, measured, subjective'],
  ['Staff groups; a staff group; the group', 'Networks; a network; the group'],
  ['an ethnic minority colleague', 'a global majority colleague'],
  ['an outcome', 'an outcome'],
])('%s becomes %s', (ours, theirs) => expect(rename(ours)).toBe(theirs));

test.each([['hour', true], ['unit', false], ['unimportant thing', true], ['user story', false], ['KPI', false], ['NHS aim', true], ['SMART aim', true], ['European aim', false], ['one-off', false], ['émigré', true], ['task', false]])(
  '"%s" takes an: %s',
  (word, an) => expect(takesAn(word)).toBe(an),
);

test('no words of its own, nothing to do', () => {
  expect(toRename({})).toBeNull();
  expect(toRename(toOwnTerms({ actionOne: 'task', actionMany: null, minority: null }))).toBeNull();
  expect(toOwnTerms({ actionOne: 'task', actionMany: 'tasks', minority: 'x' })).toEqual({ action: { one: 'task', many: 'tasks' }, minority: 'x' });
});

const MESSAGE = "{action, plural, =0 {No actions} one {# action of {measure}} other {# actions}} {kind, select, action {an action} other {an outcome}} for {objective}";

test('names and cases of values stay; words in the cases of a plural do not; written and compiled are renamed alike', () => {
  const renamed = renameSource(MESSAGE, rename);
  expect(renamed).toBe("{action, plural, =0 {No pieces of work} one {# piece of work of {measure}} other {# pieces of work}} {kind, select, action {a piece of work} other {an outcome}} for {objective}");
  expect(renameCompiled(compileMessageOrThrow(MESSAGE) as CompiledMessage, rename)).toEqual(compileMessageOrThrow(renamed));
});

test('what people wrote into a sentence of ours stays as they wrote it', () => {
  expect(renameFilled('The action "Take action" has an owner: action', ['Take action', ''], rename)).toBe('The piece of work "Take action" has an owner: piece of work');
  expect(renameFilled('The action 1.2 and the action 1.20', ['1.2', '1.20'], rename)).toBe('The piece of work 1.2 and the piece of work 1.20');
});

const word = fc.stringMatching(/^[a-z]{2,12}( [a-z]{2,8})?$/).filter((each) => termKinds.every((kind) => !new RegExp(`\\b(${ourTerm(kind).one}|${ourTerm(kind).many})\\b`).test(each)));
const text = fc.array(fc.oneof(fc.constantFrom('an action', 'Actions', 'the outcome', 'measure of success', 'objectives', 'staff groups', '{value}', '{n, plural, one {# action} other {# actions}}', '. '), fc.stringMatching(/^[a-z ,]{0,10}$/))).map((parts) => parts.join(' '));

test('whatever the words are: nothing of ours is left, what is renamed can be compiled, and values stand where they stood', () => {
  fc.assert(
    fc.property(text, fc.record(Object.fromEntries(termKinds.map((kind) => [kind, fc.record({ one: word, many: word })]))), (message, own) => {
      const renamed = renameMessage(message, toRename(own as OwnTerms)!) as string;
      expect(renamed.replace(/\{n, plural,/g, '')).not.toMatch(/\b(actions?|outcomes?|objectives?|measures?|staff groups?)\b/i);
      expect(() => compileMessageOrThrow(renamed)).not.toThrow();
      expect(renamed.match(/\{value\}|\{n,/g)).toEqual(message.match(/\{value\}|\{n,/g));
    }),
  );
});
