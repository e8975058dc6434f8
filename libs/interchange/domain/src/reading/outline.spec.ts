import { listDraftNodes } from './finish-draft';
import { readPlan } from './read-plan';
import type { ParagraphKind, Sheet } from '../sheets/sheet';

type Line = readonly [ParagraphKind, string] | readonly string[];
const isParagraph = (line: Line): line is readonly [ParagraphKind, string] => ['title', 'heading1', 'heading2', 'heading3', 'label', 'text'].includes(line[0] ?? '');
const document = (...lines: Line[]): Sheet => ({
  name: 'Plan', merges: [], notes: [],
  rows: lines.map((line, index) => (isParagraph(line) ? { number: index + 1, cells: [line[1]], paragraph: line[0] } : { number: index + 1, cells: line })),
});
const read = (...lines: Line[]) => readPlan([document(...lines)], { today: '2026-11-22' });
const told = (draft: ReturnType<typeof readPlan>) => listDraftNodes(draft.objectives).map(({ kind, reference, text }) => `${kind} ${reference}: ${text}`);

describe('a document of headings and lists', () => {
  it('is a plan: headings open objectives and outcomes, lists are actions and measures', () => {
    const draft = read(
      ['title', 'Our fairness plan'], ['heading1', 'Introduction'], ['text', 'Why we do this.'], ['text', '• It is right'],
      ['heading1', 'Objective 1: Leadership'], ['text', 'Leaders answer for fairness.'],
      ['heading2', 'Outcome 1.1: Leaders speak up'], ['heading3', 'Actions'], ['text', '• Train the board'], ['text', '• Set goals'],
      ['heading3', 'Measures of success'], ['text', '• Every director has a goal'],
      ['heading1', 'Objective 2: Staff'], ['heading2', 'Outcome 2.1: Hiring is fair'], ['text', 'We will:'], ['text', '1. Rewrite adverts'], ['text', '2. Mix the panels'],
      ['heading3', 'How will we know?'], ['text', '• Shortlists are mixed'],
    );
    expect([draft.shape, draft.title]).toEqual(['outline', 'Our fairness plan']);
    expect(told(draft)).toEqual([
      'objective 1: Leaders answer for fairness.', 'outcome 1.1: Leaders speak up', 'action 1.1.1: Train the board', 'action 1.1.2: Set goals', 'measure M1.1: Every director has a goal',
      'objective 2: Staff', 'outcome 2.1: Hiring is fair', 'action 2.1.1: Rewrite adverts', 'action 2.1.2: Mix the panels', 'measure M2.1: Shortlists are mixed',
    ]);
    expect(draft.objectives.map(({ theme, originalReference }) => [theme, originalReference])).toEqual([['Leadership', 'Objective 1'], [null, 'Objective 2']]);
    expect(draft.unplaced.map(({ text }) => text)).toEqual(['Introduction', 'Why we do this.', '• It is right']);
    expect(draft.doubtful).toContainEqual(expect.objectContaining({ kind: 'outline', row: 1 }));
  });

  it('needs no styles: lines in bold are its headings', () => {
    const draft = read(['label', 'Fairness action plan'], ['label', '1. Leadership'], ['text', '• Train the board'], ['label', '2. Voice'], ['text', 'What we will do:'], ['text', '• Start a network']);
    expect(draft.title).toBe('Fairness action plan');
    expect(draft.objectives.map(({ text }) => text)).toEqual(['Leadership', 'Voice']);
    expect([draft.counts.actions, draft.unplaced]).toEqual([2, []]);
  });

  it('reads who and by when from lines after a list, below an item, and in brackets', () => {
    const draft = read(
      ['heading1', 'Pay'], ['text', '• Publish the gaps (Lead: Tom Okafor; by when: March 2027)'], ['text', '• Close the gaps (all of them)'], ['text', '◦ Lead: Lin Zhao'], ['text', '◦ starting with managers'],
      ['text', 'By when: 31 March 2028'], ['heading1', 'Voice'], ['text', 'Owner: Saira Mahmood'], ['text', '• Start a network'], ['text', '• Listen'],
    );
    const actions = listDraftNodes(draft.objectives).filter((node) => node.kind === 'action');
    expect(actions).toMatchObject([
      { text: 'Publish the gaps', owner: 'Tom Okafor', dueOn: '2027-03-31' },
      { text: 'Close the gaps (all of them)\n– starting with managers', owner: 'Lin Zhao', dueOn: '2028-03-31' },
      { text: 'Start a network', owner: 'Saira Mahmood' }, { text: 'Listen', owner: 'Saira Mahmood' },
    ]);
    expect(draft.unplaced).toEqual([]);
  });

  it('takes lines that call themselves actions, each with its own facts', () => {
    const draft = read(['heading1', 'Hiring'], ['heading2', 'Action 1.1: Rewrite adverts'], ['text', 'Lead: Tom Okafor'], ['heading2', 'Action 1.2: Mix the panels'], ['text', 'Lead: Lin Zhao']);
    const actions = listDraftNodes(draft.objectives).filter((node) => node.kind === 'action');
    expect(actions).toMatchObject([{ text: 'Rewrite adverts', originalReference: 'Action 1.1', owner: 'Tom Okafor' }, { text: 'Mix the panels', originalReference: 'Action 1.2', owner: 'Lin Zhao' }]);
  });

  it('takes each item under a heading of outcomes for one', () => {
    const draft = read(['heading1', 'Hiring'], ['heading2', 'Outcomes'], ['text', '• Shortlists are mixed'], ['heading2', 'Actions'], ['text', '• Rewrite adverts']);
    expect(told(draft)).toEqual(['objective 1: Hiring', 'outcome 1.1: Shortlists are mixed', 'action 1.1.1: Rewrite adverts']);
  });

  it('leaves the lists alone where a table holds the plan', () => {
    const draft = read(['heading1', 'Hiring'], ['text', '• This list explains'], ['Outcome', 'Action', 'Owner'], ['Hiring is fair', 'Rewrite adverts', 'Tom Okafor']);
    expect(draft.counts.actions).toBe(1);
    expect(draft.unplaced.map(({ text }) => text)).toEqual(['• This list explains']);
  });

  it('is no plan without a list, and says what to do', () => {
    const draft = read(['heading1', 'Minutes'], ['text', 'We met.']);
    expect(draft.shape).toBe('none');
    expect(draft.doubtful).toContainEqual(expect.objectContaining({ kind: 'no_plan', sentence: expect.stringContaining('in lists under headings') as string }));
  });
});
