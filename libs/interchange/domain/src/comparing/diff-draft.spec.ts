import { diffDraft } from './diff-draft';
import { measureSimilarity } from './text-similarity';
import { listDraftNodes } from '../reading/finish-draft';
import { readPlan } from '../reading/read-plan';
import type { PlanDraft } from '../reading/plan-draft';
import type { PlanNode } from '../exporting/plan-node';

const ROWS = [
  ['Ref', 'Objective', 'Outcome', 'Action', 'Owner', 'Due', 'Status'],
  ['A1', 'Fair work', 'Pay is fair', 'Publish the pay gaps each year', 'Tom Okafor', 'March 2026', 'Green'],
  ['A2', 'Fair work', 'Pay is fair', 'Check starting salaries', 'Lin Zhao', 'Ongoing', 'Amber'],
  ['A3', 'Fair work', 'Hiring is fair', 'Report once a year', '', '', ''],
  ['A4', 'Safe work', 'People speak up', 'Report once a year', '', '', ''],
];
const read = (rows: string[][]) => readPlan([{ name: 'Plan', merges: [], notes: [], rows: rows.map((cells, index) => ({ number: index + 1, cells })) }]);

/** What confirming a draft would hold, with its references for ids. */
function hold(draft: PlanDraft): PlanNode[] {
  return listDraftNodes(draft.objectives).map((node) => ({ ...node, id: node.reference, parentIds: parentIdsOf(node.reference) }));
}
const parentIdsOf = (reference: string) => (reference.includes('.') ? [reference.split('.').slice(0, -1).join('.')] : []);

describe('the same file again', () => {
  it('gives no differences', () => {
    const { added, changed, absent, unchanged } = diffDraft(hold(read(ROWS)), read(ROWS));
    expect({ added, changed, absent }).toEqual({ added: [], changed: [], absent: [] });
    expect(unchanged).toBe(9);
  });

  it('does not undo what was added in Waymark since: owners, dates, a measure', () => {
    const held = hold(read(ROWS)).map((node) => (node.reference === '1.2.1' ? { ...node, owner: 'Ruth Adeyemi', dueOn: '2027-01-31' } : node));
    const differences = diffDraft([...held, { kind: 'measure', id: 'm', parentIds: ['1.1'], reference: 'M1.1', text: 'The gap narrows' }], read(ROWS));
    expect(differences.changed).toEqual([]);
    expect(differences.absent.map(({ id }) => id)).toEqual(['m']);
  });
});

describe('an edited file', () => {
  const edit = (change: (rows: string[][]) => void) => {
    const rows = ROWS.map((row) => [...row]);
    change(rows);
    return diffDraft(hold(read(ROWS)), read(rows));
  };

  it('shows fact by fact what changed', () => {
    const { changed, added, absent } = edit((rows) => {
      rows[1]![4] = 'Saira Mahmood';
      rows[1]![5] = '30/06/2026';
    });
    expect(changed.map(({ id, by, changes }) => ({ id, by, changes }))).toEqual([{ id: '1.1.1', by: 'reference', changes: [{ field: 'owner', from: 'Tom Okafor', to: 'Saira Mahmood' }, { field: 'dueOn', from: '2026-03-31', to: '2026-06-30' }] }]);
    expect([added, absent]).toEqual([[], []]);
  });

  it('knows a reworded line again without any reference', () => {
    const { changed } = diffDraft(hold(read(ROWS)), read(ROWS.map((row, index) => [index === 0 ? 'Ref' : '', ...row.slice(1, 3), index === 1 ? 'Publish all the pay gaps every year' : row[3]!, ...row.slice(4)])));
    expect(changed.map(({ id, by }) => [id, by])).toEqual([['1.1.1', 'similarity']]);
  });

  it('keeps equal texts under different outcomes apart', () => {
    const { added, changed } = diffDraft(hold(read(ROWS)), read(ROWS.map((row) => row.slice(1))));
    expect([added, changed]).toEqual([[], []]);
  });

  it('knows an outcome by what stands under it when it is worded anew', () => {
    const { changed, added } = edit((rows) => {
      rows[1]![2] = 'Everyone earns what their job is worth';
      rows[2]![2] = 'Everyone earns what their job is worth';
    });
    expect(changed.map(({ id, by }) => [id, by])).toEqual([['1.1', 'children']]);
    expect(added).toEqual([]);
  });

  it('never takes a line out because the file has it no longer', () => {
    const { absent, changed, added } = edit((rows) => rows.splice(2, 1));
    expect(absent.map(({ id }) => id)).toEqual(['1.1.2']);
    expect([changed, added]).toEqual([[], []]);
  });

  it('shows a line that moved', () => {
    const { changed } = edit((rows) => (rows[2]![2] = 'Hiring is fair'));
    expect(changed.map(({ id, changes }) => [id, changes])).toEqual([['1.1.2', [{ field: 'parent', from: '1.1', to: '1.2' }]]]);
  });
});

describe('similarity', () => {
  it('goes from 0 to 1 by the words in common', () => {
    expect(measureSimilarity('Publish the gaps', 'publish the gaps.')).toBe(1);
    expect(measureSimilarity('Publish gaps', 'Train panels')).toBe(0);
    expect(measureSimilarity('', '')).toBe(0);
  });
});
