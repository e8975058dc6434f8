import { findWordProblems, meaningFields, type OwnWords, toKept, wordFields } from './own-words';
import { isStaleTooEarly } from './update-rhythm';

const none = Object.fromEntries([...wordFields, ...meaningFields].map((field) => [field, null])) as OwnWords;
const problemsOf = (words: Partial<OwnWords>) => findWordProblems({ ...none, ...words });

test('no words of its own, or words for both numbers, are fine', () => {
  expect(problemsOf({})).toEqual({});
  expect(problemsOf({ actionOne: 'task', actionMany: 'tasks', minority: 'global majority', atRiskMeans: 'It may be late & dear; we act (now).' })).toEqual({});
  expect(problemsOf({ measureOne: 'KPI', measureMany: 'KPI’s' })).toEqual({});
});

test.each<[Partial<OwnWords>, object]>([
  [{ actionOne: 'task' }, { actionMany: 'pair_needed' }],
  [{ actionMany: 'tasks' }, { actionOne: 'pair_needed' }],
  [{ actionOne: 'Outcome', actionMany: 'tasks' }, { actionOne: 'same_name' }],
  [{ actionOne: 'aim', actionMany: 'aims', objectiveOne: 'AIM ', objectiveMany: 'goals' }, { actionOne: 'same_name' }],
  [{ objectiveOne: 'action', objectiveMany: 'actions' }, { objectiveOne: 'same_name', objectiveMany: 'same_name' }],
  [{ objectiveOne: 'action', objectiveMany: 'jobs', actionOne: 'task', actionMany: 'tasks' }, {}],
  [{ minority: '<i>x</i>' }, { minority: 'markup' }],
  [{ minority: 'a{b}' }, { minority: 'markup' }],
  [{ minority: 'a\u202eb' }, { minority: 'markup' }],
  [{ minority: '\u200b' }, { minority: 'nothing_to_see' }],
  [{ pausedMeans: 'see <a>' }, { pausedMeans: 'markup' }],
])('%j', (words, problems) => expect(problemsOf(words)).toEqual(problems));

test('blanks are tidied, and nothing is no word', () => expect([' a  b ', '  ', '', null].map(toKept)).toEqual(['a b', null, null, null]));

test('an action is not stale before an update was due', () => expect([isStaleTooEarly(30, 31), isStaleTooEarly(31, 31), isStaleTooEarly(1, null)]).toEqual([true, false, false]));
