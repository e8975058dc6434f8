import fc from 'fast-check';
import { readPlan } from './read-plan';
import { readKind } from '../columns/fields';
import type { MergedRange, Sheet } from '../sheets/sheet';
import type { PlanDraft } from './plan-draft';

const WORDS = ['Outcome', 'Action', 'Actions', 'Measures of success', 'Owner', 'Due', 'Status', 'Type', 'Text', 'Theme', 'Objective', 'ID', 'Reference', 'Note', 'Also serves', 'Measure',
  'Tom Okafor', 'Saira Mahmood & Lin Zhao', 'TBC', 'Green', 'Red', 'In progress', 'March 2025', '31/03/2025', '31/02/2025', 'Q2 2025/26', 'Ongoing', '45747',
  '• Train managers\n• Ask staff', 'We will:\n- train\n- ask', '1.2 Publish the gaps', 'Objective 1: A fair place', 'Review the policy', 'Last updated May', '=SUM(A1)', '1.1', '80%'];
const cell = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 6, arbitrary: fc.constantFrom(...WORDS) }, { weight: 2, arbitrary: fc.string({ maxLength: 40 }) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) });
const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 12 });
const number = fc.integer({ min: 1, max: 12 });
const merge: fc.Arbitrary<MergedRange> = fc.record({ top: number, left: number, bottom: number, right: number });
const paragraph = fc.option(fc.constantFrom('title', 'heading1', 'heading2', 'heading3', 'text'), { nil: undefined, freq: 4 });

const sheets: fc.Arbitrary<Sheet[]> = fc.array(
  fc.record({ name: fc.string({ maxLength: 8 }), grid, merges: fc.array(merge, { maxLength: 3 }), paragraphs: fc.array(paragraph, { minLength: 12, maxLength: 12 }), isDocument: fc.boolean() }),
  { minLength: 1, maxLength: 3 },
).map((found) => found.map(({ name, grid: rows, merges, paragraphs, isDocument }, index) => ({
  name: `${name}${index}`, merges, notes: [],
  rows: rows.map((cells, at) => {
    const kind = isDocument ? paragraphs[at] : undefined;
    return kind ? { number: at + 1, cells: [cells[0] ?? ''], paragraph: kind } : { number: at + 1, cells };
  }).filter((row) => row.cells.some((text) => text.trim() !== '')),
})) as Sheet[]);

/** The words of a cell, without what only numbers a list. */
function listWords(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((part) => listStrings(part)) : [];
}

function listKept(draft: PlanDraft): Set<string> {
  const { objectives, title, doubtful } = draft;
  return new Set(listStrings({ objectives, title, doubtful }).flatMap((text) => listWords(text)));
}

describe('whatever a file holds', () => {
  it('is read without a crash, and every cell is in the plan, a heading, or listed', () => {
    fc.assert(
      fc.property(sheets, (found) => {
        const draft = readPlan(found, { today: '2026-11-22' });
        const told = new Set([...draft.unplaced, ...draft.headings].map(({ sheet, row, column }) => `${sheet}|${row}|${column}`));
        const kept = listKept(draft);
        for (const sheet of found) {
          for (const row of sheet.rows) {
            row.cells.forEach((text, index) => {
              if (text.trim() === '' || told.has(`${sheet.name}|${row.number}|${index + 1}`) || readKind(text) !== null) return;
              const lost = listWords(text).filter((word) => !kept.has(word));
              if (lost.length > 0) throw new Error(`row ${row.number}, column ${index + 1}: ${JSON.stringify(text)} lost ${lost.join(', ')}`);
            });
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same draft each time', () => {
    fc.assert(fc.property(sheets, (found) => expect(readPlan(found)).toEqual(readPlan(found))), { numRuns: 50 });
  });

  it('counts what it holds', () => {
    fc.assert(
      fc.property(sheets, (found) => {
        const { objectives, counts, missing } = readPlan(found);
        const outcomes = objectives.flatMap((objective) => objective.outcomes);
        expect(counts.actions).toBe(outcomes.flatMap((outcome) => outcome.actions).length);
        expect(missing.filter(({ kind }) => kind === 'baseline').length).toBeLessThanOrEqual(counts.measures);
      }),
      { numRuns: 50 },
    );
  });
});
