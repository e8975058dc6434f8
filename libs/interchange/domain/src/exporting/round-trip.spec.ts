import fc from 'fast-check';
import { diffDraft } from '../comparing/diff-draft';
import { readPlan } from '../reading/read-plan';
import { planToRows } from './plan-to-rows';
import { escapeCell, toCsvField, unescapeCell } from '@waymark/platform/domain';
import type { PlanNode } from './plan-node';
import type { Sheet } from '../sheets/sheet';

const toSheet = (rows: string[][]): Sheet => ({ name: 'Plan', merges: [], notes: [], rows: rows.map((cells, index) => ({ number: index + 1, cells })) });
const text = fc.oneof(
  fc.constantFrom('Publish the gaps', '=SUM(A1)', '+1 for all', '-2 places', '@everyone', "'quoted", '• one\n• two', '1.2 Train panels', 'Action', 'Outcome', 'Owner', 'TBC', 'Green', 'He said "no", then left', 'We will:\n- ask'),
  fc.string({ minLength: 1, maxLength: 30 }).filter((found) => found.trim() !== ''),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const name = fc.constantFrom('Tom Okafor', 'Saira Mahmood & Lin Zhao', 'HR/OD', 'None', 'Head of People and Culture');
const action = fc.record({ text, owner: maybe(name), contributors: fc.uniqueArray(name, { maxLength: 2 }), team: maybe(text), startOn: maybe(day), dueOn: maybe(day), forecastOn: maybe(day), status: maybe(fc.constantFrom('not_started', 'on_track', 'at_risk', 'off_track', 'complete', 'paused', 'withdrawn' as const)), note: maybe(text), second: fc.boolean() });
const measure = fc.record({ text, owner: maybe(name), baseline: maybe(text), target: maybe(text), note: maybe(text) });
const outcome = fc.record({ text, actions: fc.array(action, { maxLength: 3 }), measures: fc.array(measure, { maxLength: 3 }) });
const objective = fc.record({ text, theme: maybe(text), outcomes: fc.array(outcome, { maxLength: 3 }) });

/** A plan as held: permanent ids, references by position, and some actions that serve a further outcome. */
const plan: fc.Arbitrary<PlanNode[]> = fc.array(objective, { minLength: 1, maxLength: 3 }).map((objectives) => {
  let count = 0;
  const newId = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
  const nodes: PlanNode[] = [];
  objectives.forEach((found, o) => {
    const objectiveId = newId();
    nodes.push({ kind: 'objective', id: objectiveId, parentIds: [], reference: `${o + 1}`, text: found.text, theme: found.theme });
    const outcomeIds = found.outcomes.map(() => newId());
    found.outcomes.forEach(({ text: words, actions, measures }, u) => {
      const id = outcomeIds[u]!;
      nodes.push({ kind: 'outcome', id, parentIds: [objectiveId], reference: `${o + 1}.${u + 1}`, text: words });
      const further = outcomeIds.find((other) => other !== id);
      actions.forEach(({ second, ...facts }, a) => nodes.push({ kind: 'action', id: newId(), parentIds: second && further ? [id, further] : [id], reference: `${o + 1}.${u + 1}.${a + 1}`, ...facts }));
      measures.forEach((facts, m) => nodes.push({ kind: 'measure', id: newId(), parentIds: [id], reference: `M${o + 1}.${u}${m}`, ...facts }));
    });
  });
  return nodes;
});

describe('a plan that is exported and read back', () => {
  it('has no differences, whatever its words are', () => {
    fc.assert(
      fc.property(plan, (nodes) => {
        const draft = readPlan([toSheet(planToRows(nodes))]);
        const { added, changed, absent, unchanged } = diffDraft(nodes, draft);
        expect({ added, changed, absent }).toEqual({ added: [], changed: [], absent: [] });
        expect(unchanged).toBe(nodes.length);
        expect(draft.unplaced).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows an edit as a change, an emptied cell as emptied, and a new row as an addition', () => {
    const ids = ['a', 'b', 'c'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`) as [string, string, string];
    const nodes: PlanNode[] = [
      { kind: 'objective', id: ids[0], parentIds: [], reference: '1', text: 'Fair work', theme: 'Work' },
      { kind: 'outcome', id: ids[1], parentIds: [ids[0]], reference: '1.1', text: 'Pay is fair' },
      { kind: 'action', id: ids[2], parentIds: [ids[1]], reference: '1.1.1', text: 'Publish gaps', owner: 'Tom Okafor', dueOn: '2026-03-31', team: 'Finance' },
    ];
    const rows = planToRows(nodes);
    const at = (heading: string) => rows[0]!.indexOf(heading);
    rows[3]![at('Text')] = 'Publish our gaps';
    rows[3]![at('Team')] = '';
    rows[3]![at('Due')] = '30/04/2026';
    rows.push(rows[0]!.map((heading) => ({ Type: 'Action', Objective: 'Fair work', Outcome: 'Pay is fair', Theme: 'Work', Text: 'Close gaps' })[heading] ?? ''));
    const differences = diffDraft(nodes, readPlan([toSheet(rows)]));
    expect(differences.changed.map(({ id, changes }) => [id, changes])).toEqual([[ids[2], [
      { field: 'text', from: 'Publish gaps', to: 'Publish our gaps' },
      { field: 'team', from: 'Finance', to: null },
      { field: 'dueOn', from: '2026-03-31', to: '2026-04-30' },
    ]]]);
    expect(differences.added.map(({ node, parentId }) => [node.text, parentId])).toEqual([['Close gaps', ids[1]]]);
    expect(differences.absent).toEqual([]);
  });

  it('counts an action once that serves several outcomes, also when its id stands on several lines', () => {
    const id = '12345678-0000-4000-8000-000000000000';
    const rows = [['Type', 'ID', 'Reference', 'Objective', 'Outcome', 'Text', 'Also serves'], ['Action', id, '', 'Fair work', 'Pay is fair', 'Publish gaps', ''], ['Action', id, '', 'Fair work', 'Hiring is fair', 'Publish gaps', '']];
    const draft = readPlan([toSheet(rows)]);
    expect(draft.counts).toMatchObject({ outcomes: 2, actions: 1 });
    expect(draft.objectives[0]?.outcomes[0]?.actions[0]?.alsoServes).toEqual(['1.2']);
  });
});

describe('text in a spreadsheet', () => {
  it.each(['=1+1', '+44', '-5', '@name', "'=1", '\ttab'])('never starts a formula: %j', (value) => {
    expect(escapeCell(value)).toBe(`'${value}`);
    expect(unescapeCell(escapeCell(value))).toBe(value);
  });

  it('is otherwise left as it is', () => {
    fc.assert(fc.property(fc.string(), (value) => expect(unescapeCell(escapeCell(value))).toBe(value)));
    expect(toCsvField('He said "no",\nthen left')).toBe('"He said ""no"",\nthen left"');
  });
});
