import { listDraftNodes } from './finish-draft';
import { readPlan, type ReadPlanOptions } from './read-plan';
import type { DraftAction } from './plan-draft';
import type { MergedRange, Sheet } from '../sheets/sheet';

const sheet = (rows: string[][], merges: MergedRange[] = [], name = 'Plan'): Sheet => ({ name, merges, notes: [], rows: rows.map((cells, index) => ({ number: index + 1, cells })).filter((row) => row.cells.some((text) => text !== '')) });
const read = (rows: string[][], options: ReadPlanOptions = { today: '2026-11-22' }, merges: MergedRange[] = []) => readPlan([sheet(rows, merges)], options);
const actions = (draft: ReturnType<typeof readPlan>) => listDraftNodes(draft.objectives).filter((node): node is DraftAction => node.kind === 'action');

describe('a plan as published', () => {
  const rows = [
    ['', 'Actions', 'Measures of success'],
    ['Our workplace'],
    ['Everyone is at home here and can do their best work.'],
    ['Managers lead fairly', '• Train managers\n• Ask staff how it goes', '• All managers trained'],
    ['Hiring is fair', 'Rewrite adverts', '• Shortlists are mixed\n• Panels are trained'],
    ['Our voice'],
    ['We speak up for fairness in all that we publish.'],
    ['Our papers are fair', '• Check each paper', '• Papers checked'],
  ];

  it('has themes with objectives, outcomes, and two unequal lists under each', () => {
    const draft = read(rows);
    expect(draft.shape).toBe('as_published');
    expect(draft.counts).toEqual({ objectives: 2, outcomes: 3, actions: 4, measures: 4 });
    expect(draft.objectives.map(({ theme, text }) => [theme, text])).toEqual([['Our workplace', 'Everyone is at home here and can do their best work.'], ['Our voice', 'We speak up for fairness in all that we publish.']]);
    expect(listDraftNodes(draft.objectives).map((node) => node.reference)).toEqual(['1', '1.1', '1.1.1', '1.1.2', 'M1.1', '1.2', '1.2.1', 'M1.2', 'M1.3', '2', '2.1', '2.1.1', 'M2.1']);
    expect(draft.unplaced).toEqual([]);
    expect(draft.doubtful).toEqual([]);
  });

  it('says where each line stood', () => {
    expect(actions(read(rows))[1]).toMatchObject({ text: 'Ask staff how it goes', source: { sheet: 'Plan', row: 4, column: 2 } });
  });

  it('lists what is missing with the place of its line', () => {
    const missing = read(rows).missing;
    expect(missing).toContainEqual({ kind: 'owner', reference: '1.1.1', sheet: 'Plan', row: 4, column: 2, sentence: 'Action 1.1.1 has no owner.' });
    expect(missing).toContainEqual({ kind: 'baseline', reference: 'M1.1', sheet: 'Plan', row: 4, column: 3, sentence: 'Measure M1.1 has no baseline.' });
  });

  it('is the same with headings repeated above each part', () => {
    const repeated = [rows[1]!, rows[2]!, rows[0]!, rows[3]!, rows[4]!, [''], rows[5]!, rows[6]!, rows[0]!, rows[7]!];
    expect(read(repeated).counts).toEqual(read(rows).counts);
    expect(read(repeated).objectives.map(({ text }) => text)).toEqual(read(rows).objectives.map(({ text }) => text));
  });
});

describe('a tidy plan', () => {
  it('has one line a row, with the kind named', () => {
    const draft = read([
      ['Theme', 'Objective', 'Outcome', 'Type', 'Text'],
      ['Work', 'A fair place', 'Hiring is fair', 'Action', 'Train panels'],
      ['Work', 'A fair place', 'Hiring is fair', 'Measure of success', 'Panels are trained'],
      ['Work', 'A fair place', 'Pay is fair', 'Action', 'Publish gaps'],
    ]);
    expect(draft.shape).toBe('tidy');
    expect(draft.counts).toEqual({ objectives: 1, outcomes: 2, actions: 2, measures: 1 });
  });

  it('leaves a row of an unknown kind unplaced', () => {
    const draft = read([['Type', 'Text'], ['Action', 'Train panels'], ['Action', 'Publish gaps'], ['Reflection', 'It rained']]);
    expect(draft.unplaced.map(({ row, column, text }) => [row, column, text])).toEqual([[4, 1, 'Reflection'], [4, 2, 'It rained']]);
  });
});

describe('any other table', () => {
  const tracker = [
    ['Belonging tracker 2026'],
    [''],
    ['Priority', 'What we will do', '', 'By when', 'RAG', 'Comments'],
    ['1. Fair hiring', 'Rewrite every advert in plain words', 'Tom Okafor', '31/03/2026', 'Green', 'Ten done'],
    ['', 'Train all hiring panels', 'Saira Mahmood & Lin Zhao', 'Q2 2025/26', 'Amber', ''],
    ['2. Safe to speak', 'Hold a listening circle', 'Ruth Adeyemi', 'Ongoing', 'Lilac', ''],
    ['Last updated 3 May 2026'],
  ];

  it('tells the owner’s column by the names in it, and fills blank leading cells down', () => {
    const draft = read(tracker);
    expect(draft.title).toBe('Belonging tracker 2026');
    expect(draft.mapping[0]?.columns.map((column) => column.field)).toEqual(['objective', 'action', 'owner', 'dueOn', 'status', 'note']);
    expect(draft.objectives.map(({ text, originalReference }) => [text, originalReference])).toEqual([['Fair hiring', '1'], ['Safe to speak', '2']]);
    expect(actions(draft)[1]).toMatchObject({ owner: 'Saira Mahmood', contributors: ['Lin Zhao'], dueOn: '2025-09-30', dueText: 'Q2 2025/26', status: 'at_risk' });
  });

  it('asks for a review date where there is no end, and lists the rest', () => {
    const draft = read(tracker);
    expect(draft.missing).toContainEqual(expect.objectContaining({ kind: 'review_date', row: 6 }));
    expect(draft.doubtful.map(({ kind, row, column }) => [kind, row, column])).toEqual([['owners', 5, 3], ['date', 5, 4], ['status', 6, 5]]);
    expect(draft.unplaced).toEqual([{ sheet: 'Plan', row: 7, column: 1, text: 'Last updated 3 May 2026' }]);
    expect(draft.missing.filter(({ kind }) => kind === 'outcome')).toHaveLength(2);
  });

  it('takes a column and a status word as the person chose them', () => {
    const draft = read(tracker, { mapping: { columns: [{ column: 6, field: null }, { column: 3, field: 'team' }], statusWords: { lilac: 'paused' } } });
    expect(actions(draft).map(({ owner, team, note }) => [owner, team, note])[0]).toEqual([null, 'Tom Okafor', null]);
    expect(draft.unplaced).toContainEqual({ sheet: 'Plan', row: 4, column: 6, text: 'Ten done' });
    expect(actions(draft)[2]?.status).toBe('paused');
    expect(draft.doubtful.some(({ kind }) => kind === 'status')).toBe(false);
  });

  it('finds the title among the lines above, not on a sheet of guidance', () => {
    const draft = readPlan([
      sheet([['How to fill in this plan'], ['One row for each action.']], [], 'Guidance'),
      sheet([['Riverside Trust'], ['Fairness action plan 2025-2027'], ['Version 3', '', 'RAG key'], ['Priority', 'Action', 'Owner'], ['Pay', 'Publish the gaps', 'Tom Okafor'], ['Pay', 'Close the gaps', 'Lin Zhao']]),
    ]);
    expect([draft.title, draft.counts.actions]).toEqual(['Fairness action plan 2025-2027', 2]);
    expect(draft.unplaced.map(({ text }) => text)).toEqual(expect.arrayContaining(['Riverside Trust', 'How to fill in this plan']));
  });

  it('needs no headings at all', () => {
    const draft = read([
      ['Hold four open meetings', 'Marta Silva', '31/03/2026', 'Green'],
      ['Report what was said', 'Lin Zhao', '30 June 2026', 'Amber'],
      ['Mentor ten colleagues', 'Saira Mahmood', 'TBC', 'Green'],
    ]);
    expect(draft.mapping[0]?.columns.map((column) => column.field)).toEqual(['action', 'owner', 'dueOn', 'status']);
    expect(draft.counts.actions).toBe(3);
  });

  it('lets contents overrule a misleading heading', () => {
    const draft = read([['Action', 'Target', 'Progress', 'Lead'], ['Train managers', 'March 2026', 'Green', 'Tom Okafor'], ['Publish gaps', 'June 2026', 'Red', 'Lin Zhao'], ['Ask staff', 'May 2026', 'Amber', 'Ruth Adeyemi']]);
    expect(draft.mapping[0]?.columns.map((column) => column.field)).toEqual(['action', 'dueOn', 'status', 'owner']);
  });

  it('uses a cell merged over several rows for each of them, and says so', () => {
    const draft = read([['Outcome', 'Action', 'Owner', 'Due'], ['Pay is fair', 'Publish gaps', 'Tom Okafor', '1 May 2026'], ['', 'Close gaps', '', '1 June 2026'], ['Hiring is fair', 'Train panels', '', '1 July 2026']], undefined, [{ top: 2, left: 3, bottom: 3, right: 3 }]);
    expect(actions(draft).map(({ owner }) => owner)).toEqual(['Tom Okafor', 'Tom Okafor', null]);
    expect(draft.doubtful).toContainEqual(expect.objectContaining({ kind: 'merged', row: 2, column: 3 }));
  });

  it('gives each of several actions in a cell its own owner when there are as many', () => {
    const draft = read([['Outcome', 'Actions', 'Owner'], ['Pay is fair', '• Publish gaps\n• Close gaps', 'Tom Okafor\nLin Zhao']]);
    expect(actions(draft).map(({ owner }) => owner)).toEqual(['Tom Okafor', 'Lin Zhao']);
  });

  it('tells lines that say the same, and keeps both', () => {
    const draft = read([['Outcome', 'Action', 'Owner'], ['Pay is fair', 'Publish gaps', 'Tom Okafor'], ['Pay is fair', 'Publish gaps.', 'Tom Okafor']]);
    expect(draft.counts.actions).toBe(2);
    expect(draft.doubtful).toContainEqual(expect.objectContaining({ kind: 'duplicate', row: 3 }));
  });

  it('joins a sheet of measures to the outcomes of the sheet of actions', () => {
    const draft = readPlan([sheet([['Objective', 'Outcome', 'Action'], ['Fair work', 'Pay is fair', 'Publish gaps']], [], 'Actions'), sheet([['Outcome', 'Measure of success', 'Baseline'], ['Pay is fair', 'The gap narrows', '12%']], [], 'Measures')]);
    expect(draft.counts).toEqual({ objectives: 1, outcomes: 1, actions: 1, measures: 1 });
    expect(draft.objectives[0]?.outcomes[0]?.measures[0]).toMatchObject({ baseline: '12%', source: { sheet: 'Measures', row: 2 } });
  });

  it('reads numbered aims in rows of their own, and leaves totals out', () => {
    const draft = read([
      ['Ref', 'Aim', 'Action', 'Lead officer', 'Where are we now', 'How success is measured'],
      ['1', 'A workforce like our city', '', '', '', ''],
      ['1.1', '', 'Advertise in community press', 'HR Manager', '18%', 'Share of applicants from ethnic minorities'],
      ['2', 'Staff who thrive', '', '', '', ''],
      ['2.1', '', 'Start reverse mentoring', 'OD Lead', '', ''],
      ['Total', '', '2', '', '', ''],
    ]);
    expect(draft.objectives.map(({ text, originalReference }) => [text, originalReference])).toEqual([['A workforce like our city', '1'], ['Staff who thrive', '2']]);
    expect(actions(draft).map(({ text, originalReference }) => [text, originalReference])).toEqual([['Advertise in community press', '1.1'], ['Start reverse mentoring', '2.1']]);
    expect(draft.objectives[0]?.outcomes[0]?.measures[0]?.baseline).toBe('18%');
    expect(draft.unplaced.map(({ text }) => text)).toEqual(['Total', '2']);
  });

  it('keeps the reference of a row whose words an earlier sheet has named', () => {
    const first = sheet([['Objective', 'Outcome'], ['A fair place', 'Managers lead fairly']], [], 'One');
    const second = sheet([['Reference', 'Type', 'Text'], ['AA0', 'Objective', 'A fair place'], ['AA1', 'Outcome', 'Managers lead fairly']], [], 'Two');
    const { objectives } = readPlan([first, second]);
    expect(objectives.map(({ originalReference, outcomes }) => [originalReference, outcomes.map((outcome) => outcome.originalReference)])).toEqual([['AA0', ['AA1']]]);
  });

  it('takes an action with the words of the one above for another when it has a reference of its own', () => {
    const head = ['Reference', 'Outcome', 'Action', 'Measure of success'];
    const place = 'Managers lead fairly';
    const joined = read([head, ['A1', place, 'Review the policy', 'All posts reviewed'], ['A1', place, 'Review the policy', 'Panels are mixed']]);
    const apart = read([head, ['A1', place, 'Review the policy', 'All posts reviewed'], ['A2', place, 'Review the policy', 'Panels are mixed']]);
    expect([joined, apart].map((draft) => actions(draft).map(({ originalReference }) => originalReference))).toEqual([['A1'], ['A1', 'A2']]);
  });

  it('keeps two objectives with the same words and references of their own', () => {
    const { objectives } = read([['Reference', 'Type', 'Text'], ['A1', 'Objective', 'A fair place'], ['A2', 'Objective', 'A fair place']]);
    expect(objectives.map(({ originalReference }) => originalReference)).toEqual(['A1', 'A2']);
  });

  it('takes short labels over sentences for headings, whatever they say', () => {
    const draft = read([['Promise', 'Person'], ['Publish the pay gaps', 'Tom Okafor'], ['Train all panels', 'Lin Zhao']]);
    expect(draft.mapping[0]).toMatchObject({ headerRow: 1 });
    expect(draft.counts.actions).toBe(2);
  });

  it('leaves columns that a person did not name as they were', () => {
    const rows = [['Where', 'Action', 'Mood'], ['A fair place to work', 'Train all panels', 'Meh'], ['A fair place to work', 'Publish the pay gaps', 'Meh']];
    expect(read(rows).mapping[0]?.columns.map(({ field }) => field)).toEqual(['outcome', 'action', 'owner']);
    const draft = read(rows, { mapping: { columns: [{ column: 3, field: 'status' }], statusWords: { meh: 'at_risk' } } });
    expect(draft.mapping[0]).toMatchObject({ headerRow: 1, columns: [{ field: 'outcome' }, { field: 'action' }, { field: 'status', confidence: 1 }] });
    expect([draft.counts, draft.unplaced]).toEqual([read(rows).counts, []]);
  });

  it('gives a field that a person chose to that column alone', () => {
    const draft = read([['Action', 'Lead', 'Helper'], ['Train all panels', 'Tom Okafor', 'Lin Zhao']], { mapping: { columns: [{ column: 3, field: 'owner' }] } });
    expect(actions(draft)[0]?.owner).toBe('Lin Zhao');
    expect(draft.unplaced.map(({ text }) => text)).toEqual(['Tom Okafor']);
  });

  it('reads a tidy table where a person says which column names the kind', () => {
    const draft = read([['Sort', 'Words'], ['Action', 'Train all the panels'], ['Thing', 'A long remark about it']], { mapping: { columns: [{ column: 1, field: 'kind' }] } });
    expect(draft.counts.actions).toBe(1);
  });

  it('leaves a table of versions alone when a person maps the plan beside it', () => {
    const rows = [['Version', 'Date'], ['First draft', 'May 2025'], ['Agreed by the board', 'June 2026'], ['Outcome', 'Action', 'Mood'], ['Pay is fair', 'Publish the pay gaps', 'Meh'], ['Pay is fair', 'Close the pay gaps', 'Meh']];
    const before = read(rows);
    const draft = read(rows, { mapping: { columns: [{ column: 3, field: 'status' }] } });
    expect([before.counts.actions, draft.counts]).toEqual([2, before.counts]);
    expect(draft.mapping).toHaveLength(1);
  });

  it('takes a heading row as the person chose it', () => {
    const rows = [['Alpha', 'Beta'], ['Publish the pay gaps', 'Tom Okafor'], ['Train all panels', 'Lin Zhao']];
    expect(read(rows, { mapping: { headerRows: [{ row: 1 }] } }).counts.actions).toBe(2);
    expect(read(rows, { mapping: { headerRows: [{ row: null }] } }).counts.actions).toBe(3);
  });

  it('says when there is no plan, and lists every cell', () => {
    const draft = read([['4', '5'], ['6', '7']]);
    expect(draft.shape).toBe('none');
    expect(draft.unplaced).toHaveLength(4);
    expect(draft.doubtful).toContainEqual(expect.objectContaining({ kind: 'no_plan' }));
  });
});
