import { planToRows } from '../exporting/plan-to-rows';
import { readPlan } from './read-plan';
import type { PlanNode } from '../exporting/plan-node';
import type { Sheet } from '../sheets/sheet';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const nodes: PlanNode[] = [
  { kind: 'objective', id: id(1), parentIds: [], reference: '1', text: 'First', theme: 'One' },
  { kind: 'outcome', id: id(2), parentIds: [id(1)], reference: '1.1', text: 'Same words' },
  { kind: 'action', id: id(3), parentIds: [id(2)], reference: '1.1.1', text: 'Do it' },
  { kind: 'objective', id: id(4), parentIds: [], reference: '2', text: 'Second', theme: 'Two' },
  { kind: 'outcome', id: id(5), parentIds: [id(4)], reference: '2.1', text: 'Later' },
  { kind: 'outcome', id: id(6), parentIds: [id(4)], reference: '2.2', text: 'Later' },
];

const toSheet = (rows: readonly string[][]): Sheet => ({ name: 'Plan', merges: [], notes: [], rows: rows.map((cells, index) => ({ number: index + 1, cells })) });

test('an action moved to an outcome further down goes there, and makes no second one', () => {
  const rows = planToRows(nodes);
  const [headings] = rows;
  const action = rows.find((row) => row[1] === id(3))!;
  for (const [heading, text] of Object.entries({ Theme: 'Two', Objective: 'Second', Outcome: 'Later' })) action[headings!.indexOf(heading)] = text;
  const { objectives } = readPlan([toSheet(rows)]);
  expect(objectives.map((objective) => [objective.id, objective.outcomes.map((outcome) => [outcome.id, outcome.actions.map((line) => line.id)])])).toEqual([
    [id(1), [[id(2), []]]],
    [id(4), [[id(5), [id(3)]], [id(6), []]]],
  ]);
});
