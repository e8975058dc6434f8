import { type Day, isDay } from '@waymark/platform/domain';
import { followUpWords, outcomeWords, type ReviewRecord, statusWords } from '@waymark/reviews/domain';

/** What a cell of the workbook holds: words, a number, a day, or nothing. */
export type SheetCell = string | number | { readonly day: Day } | null;

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const day = (on: Day | null): SheetCell => (on === null ? null : { day: on });
/** Of a moved date, the days before and after are days; of other changes they are words. */
const dayOrText = (text: string | null): SheetCell => (text !== null && isDay(text) ? { day: text } : text);
const yesNo = (is: boolean): string => (is ? 'Yes' : 'No');
const columns = (...described: readonly (readonly [title: string, width: number])[]): SheetColumn[] => described.map(([title, width]) => ({ title, width }));

function actions({ paper }: ReviewRecord): Sheet {
  const outcomes = new Map(paper.outcomes.map((outcome) => [outcome.id, outcome]));
  return {
    name: 'Actions',
    columns: columns(
      ['Ref', 7], ['Action', 34], ['Outcome', 9], ['Theme', 14], ['Owner', 14], ['Status', 11], ['Status then', 11], ['Due', 12], ['Due then', 12], ['First due', 12],
      ['Expected', 12], ['Times slipped', 8], ['Slipped since', 8], ['Days slipped', 8], ['Overdue', 9], ['Ongoing', 9], ['Completed', 12], ['Confirmed', 10], ['Last update', 12], ['Note', 36], ['Evidence', 26],
    ),
    rows: paper.actions.map((action) => {
      const outcome = outcomes.get(action.outcomeId);
      return [
        action.reference, action.title, outcome?.reference ?? null, outcome?.theme ?? null, action.ownerName, statusWords[action.status], action.statusThen && statusWords[action.statusThen],
        day(action.dueOn), day(action.dueOnThen), day(action.originalDueOn), day(action.forecastOn), action.timesSlipped, action.timesSlippedSince, action.daysSlipped,
        yesNo(action.isOverdue), yesNo(action.isOngoing), day(action.completedOn), action.completedOn ? yesNo(action.isConfirmed) : null, day(action.lastUpdatedOn), action.note,
        action.evidence.map(({ title }) => title).join('; ') || null,
      ];
    }),
  };
}

/** A figure as a number, beside how it is read: what may not be shown has no number. */
const figure = (held: { readonly value: number | null; readonly text: string } | null): SheetCell[] => [held?.value ?? null, held?.text ?? null];

const measures = ({ paper }: ReviewRecord): Sheet => ({
  name: 'Measures',
  columns: columns(
    ['Ref', 8], ['Measure', 34], ['Headline', 9], ['Owner', 14], ['Start', 8], ['Start, as shown', 10], ['Now', 8], ['Now, as shown', 10], ['Expected', 9], ['Expected, as shown', 10],
    ['Target', 8], ['Target, as shown', 10], ['Target due', 12], ['Standing', 13], ['Change', 16], ['As at', 12], ['Source', 16], ['What it shows', 36], ['Figure late, days', 8], ['Caveats', 26],
  ),
  rows: paper.measures.map((measure) => [
    measure.reference, measure.statement, yesNo(measure.isHeadline), measure.ownerName, ...figure(measure.start), ...figure(measure.latest), ...figure(measure.expected), ...figure(measure.target),
    day(measure.target?.dueOn ?? null), measure.standingText, measure.changeText, day(measure.latest?.asAt ?? null), measure.latest?.source ?? null,
    [measure.finding.headline, ...measure.finding.sentences].join(' '), measure.figureLateDays, measure.caveats,
  ]),
});

const figures = ({ paper }: ReviewRecord): Sheet => ({
  name: 'Figures',
  columns: columns(['Ref', 8], ['Measure', 44], ['Period', 22], ['As at', 14], ['Figure', 10], ['As shown', 14], ['Note', 40]),
  rows: paper.measures.flatMap(({ reference, statement, figures: held }) => held.map(({ period, asAt, value, text, note }) => [reference, statement, period, day(asAt), value, text, note])),
});

const slips = ({ paper }: ReviewRecord): Sheet => ({
  name: 'Slips',
  columns: columns(['Ref', 8], ['Action', 44], ['Owner', 20], ['Due then', 14], ['Due now', 14], ['First due', 14], ['Slipped since', 10], ['Slipped in all', 10], ['Days later in all', 12]),
  rows: paper.actions.filter(({ timesSlipped }) => timesSlipped > 0).map((action) => [
    action.reference, action.title, action.ownerName, day(action.dueOnThen), day(action.dueOn), day(action.originalDueOn), action.timesSlippedSince, action.timesSlipped, action.daysSlipped,
  ]),
});

const challenges = ({ paper }: ReviewRecord): Sheet => ({
  name: 'Challenges',
  columns: columns(['Number', 9], ['Raised by', 16], ['Raised', 12], ['About', 24], ['Words', 40], ['To answer', 14], ['Answer due', 12], ['Answered', 12], ['Answer', 40], ['What will happen', 26], ['By', 12], ['Verdict', 18]),
  rows: paper.challenges.map(({ number, raisedBy, raisedOn, about, words, respondentName, answerDueOn, answer, verdict }) => [
    number, raisedBy, day(raisedOn), about, words, respondentName, day(answerDueOn), day(answer?.answeredOn ?? null), answer?.words ?? 'No response yet', answer?.willHappen ?? null, day(answer?.byOn ?? null), verdict,
  ]),
});

const changes = ({ paper }: ReviewRecord): Sheet => ({
  name: 'Changes',
  columns: columns(['On', 12], ['What', 14], ['Ref', 8], ['Of what', 36], ['Before', 20], ['After', 20], ['Days later', 8], ['Reason', 34], ['By', 14]),
  rows: paper.changes.map(({ on, kind, reference, subjectTitle, from, to, slippedDays, reason, by }) => [day(on), kind.replaceAll('_', ' '), reference, subjectTitle, dayOrText(from), dayOrText(to), slippedDays, reason, by]),
});

function decisions({ paper, decisions: taken }: ReviewRecord): Sheet {
  const asked = paper.decisionsAsked.filter(({ id }) => !taken.some(({ askedId }) => askedId === id));
  return {
    name: 'Decisions',
    columns: columns(['Review', 12], ['Decision', 36], ['Detail', 26], ['Stands', 16], ['Body', 20], ['Decided', 12], ['Words', 30], ['Owner', 14], ['Due', 12], ['Looked at again', 12]),
    rows: [
      ...taken.map(({ title, detail, outcome, body, words, decidedOn, ownerName, dueOn, reviewOn }): SheetCell[] => [
        paper.review.title, title, detail, outcomeWords[outcome], body === 'board' ? paper.review.boardName : paper.review.subGroupName, day(decidedOn), words, ownerName, day(dueOn), day(reviewOn),
      ]),
      ...asked.map(({ title, detail, proposedDueOn }): SheetCell[] => [paper.review.title, title, detail, outcomeWords.open, null, null, null, null, day(proposedDueOn), null]),
      ...paper.followUps.map(({ reviewNumber, title, standing, body, decidedOn, words, ownerName, dueOn }): SheetCell[] => [`Earlier, number ${reviewNumber}`, title, null, followUpWords[standing], body, day(decidedOn), words, ownerName, day(dueOn), null]),
    ],
  };
}

/** The sheets of figures and facts, in their order. A sheet without a row stays, so that every workbook has the same ones. */
export const toSheets = (record: ReviewRecord): Sheet[] => [actions, measures, figures, slips, challenges, changes, decisions].map((sheet) => sheet(record));
