import { deliveryStatuses } from '@waymark/plans/domain';
import fc from 'fast-check';
import type { PaperAction, ReviewPaper } from '../document/review-paper';
import { examplePaper } from '../report/example-record.story';
import { countedStatuses, countStatuses } from './count-statuses';
import { listPaperFaults } from './paper-faults';

const status = fc.constantFrom(...deliveryStatuses);
const actions = fc.array(fc.record({ status, statusThen: fc.option(status) }), { maxLength: 40 }).map((list) => list.map((each, index) => ({ ...each, id: `id-${index}`, reference: `1.${index}` })));

describe('counts of statuses', () => {
  it('hold every action once, now and then, and every mover once', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const counts = countStatuses(list, true);
        expect(counts.map((each) => each.status).sort()).toEqual([...deliveryStatuses].sort());
        expect(counts.reduce((sum, { now }) => sum + now, 0)).toBe(list.length);
        expect(counts.reduce((sum, { then }) => sum + then!, 0)).toBe(list.filter(({ statusThen }) => statusThen !== null).length);
        expect(counts.flatMap(({ movedHere }) => movedHere.map(({ actionId }) => actionId)).sort()).toEqual(list.filter((each) => each.statusThen !== each.status).map(({ id }) => id).sort());
      }),
    );
  });

  it('agree with the movers: now is then, and those who came, less those who went', () => {
    fc.assert(
      fc.property(actions, (list) => {
        for (const { status: here, then, now, movedHere } of countStatuses(list, true)) {
          const went = list.filter((each) => each.statusThen === here && each.status !== here).length;
          expect(now).toBe(then! + movedHere.length - went);
        }
      }),
    );
  });

  it('say nothing of then where nothing is known', () => {
    expect(countStatuses([{ id: 'a', reference: '1.1.1', status: 'complete', statusThen: null }], false)[0]).toEqual({ status: 'complete', then: null, now: 1, movedHere: [] });
  });

  it('stand in one order', () => expect(countStatuses([], true).map((each) => each.status)).toEqual(countedStatuses));
});

describe('a paper', () => {
  const change = (place: number, changes: Partial<PaperAction>): ReviewPaper => ({ ...examplePaper, actions: examplePaper.actions.map((action, index) => (index === place ? { ...action, ...changes } : action)) });

  it('whose parts agree has no fault', () => expect(listPaperFaults(examplePaper)).toEqual([]));

  it.each<[string, ReviewPaper]>([
    ['The count of on_track is missing.', { ...examplePaper, counts: examplePaper.counts.filter((each) => each.status !== 'on_track') }],
    ['does not agree with the actions', { ...examplePaper, counts: examplePaper.counts.map((each) => ({ ...each, now: each.now + 1 })) }],
    ['does not agree with the actions', { ...examplePaper, counts: examplePaper.counts.map((each) => ({ ...each, movedHere: [] })) }],
    ['slipped more often', change(3, { timesSlipped: 0 })],
    ['says that it slipped', change(3, { events: [] })],
    ['says that it was added', change(9, { events: [] })],
    ['says that it was completed', change(4, { events: ['completed'] })],
    ['says that it was withdrawn', change(4, { events: ['withdrawn'] })],
    ['is an exception, or not', change(3, { isException: false })],
    ['belongs to no outcome', change(3, { outcomeId: 'elsewhere' })],
    ['is there twice', { ...examplePaper, measures: [...examplePaper.measures, ...examplePaper.measures] }],
    ['no level of its scale', { ...examplePaper, opinion: { level: 'Unheard of', legend: [] } }],
    ['More challenges', { ...examplePaper, voices: { ...examplePaper.voices, unansweredCount: 99 } }],
  ])('is told where they do not: %s', (words, paper) => expect(listPaperFaults(paper).join(' ')).toContain(words));
});
