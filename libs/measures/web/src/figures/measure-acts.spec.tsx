import { beforeEach, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { fill, open, startServerForSpec, type ServerForSpec } from './form-for-spec';
import type { MeasureAct } from './measure-act';
import { MeasureActDialog } from './measure-act-dialog';
import { oneFigure, oneMeasure, oneObservation } from './measure-to-fill.story';
import { today, type MeasureToFill } from './use-measure';

let server: ServerForSpec;
let measure: MeasureToFill;
let planState: 'ACTIVE' | 'DRAFT';
const onClose = jest.fn();

beforeEach(async () => {
  onClose.mockReset();
  measure = oneMeasure();
  planState = 'ACTIVE';
  const done = (name: string) => () => ({ data: { [name]: { measure: { id: 'm1', version: 5 } } } });
  server = await startServerForSpec({
    MeasureToFill: () => ({ data: { measure, plans: [{ id: 'p1', state: planState }] } }),
    MeasureChoices: () => ({
      data: {
        measures: {
          items: [
            { id: 'm1', reference: 'M1.4', statement: 'Itself', definition: { unit: 'PERCENT' } },
            { id: 'm2', reference: 'M1.5', statement: 'Whole workforce', definition: { unit: 'PERCENT' } },
            { id: 'm3', reference: 'M1.6', statement: 'Days', definition: { unit: 'COUNT' } },
          ],
        },
      },
    }),
    CorrectObservation: done('correctObservation'),
    WithdrawObservation: done('withdrawObservation'),
    SetBaseline: done('setBaseline'),
    RemoveBaseline: done('removeBaseline'),
    SetTarget: done('setTarget'),
    WithdrawTarget: done('withdrawTarget'),
    MarkChart: done('markChart'),
    WithdrawMark: done('withdrawMark'),
    JudgeMeasure: done('judgeMeasure'),
  });
});

async function openAct(act: MeasureAct) {
  const user = open(<MeasureActDialog measureId="m1" act={act} onClose={onClose} />);
  await screen.findByRole('dialog');
  return user;
}
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const day = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const choice = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name: new RegExp(`^${name}`) });
const press = (name: string) => screen.getByRole('button', { name });
const refusals = () =>
  within(screen.getByRole('alert'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const sent = () => server.asked.map(({ operationName, variables }) => [operationName, variables.input ?? variables]);

test('a correction shows old and new side by side, needs a reason, and sends the revision that was seen', async () => {
  const user = await openAct({ act: 'correct', toOn: '2026-09-30' });
  expect(screen.getByText('Shown now').nextSibling!.textContent).toBe('61%');
  await fill(user, field('Staff who agree'), '102');
  expect(screen.getByText('Will be').nextSibling!.textContent).toBe('51%');
  await user.click(press('Save the correction'));
  expect(refusals()).toEqual(['Say why']);
  await fill(user, field('Why is it corrected?'), 'Two teams were counted twice.');
  await user.click(press('Save the correction'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent()).toEqual([
    [
      'CorrectObservation',
      {
        measureId: 'm1',
        fromOn: '2026-09-01',
        toOn: '2026-09-30',
        revision: 1,
        reason: 'Two teams were counted twice.',
        numerator: 102,
        denominator: 200,
        asAtOn: '2026-09-30',
        source: 'Pulse survey',
        isUnusualConfirmed: false,
      },
    ],
  ]);
});

test('a correction that changes nothing is refused before it is sent', async () => {
  const user = await openAct({ act: 'correct', toOn: '2026-09-30' });
  await fill(user, field('Why is it corrected?'), 'Because.');
  await user.click(press('Save the correction'));
  expect(refusals()).toEqual(['Change the figure, its date, its source or its note. It says the same as now']);
  expect(sent()).toEqual([]);
});

test('a hidden figure is not filled in, and can be corrected all the same', async () => {
  measure = oneMeasure({
    observations: [oneObservation({ figure: oneFigure({ state: 'HIDDEN', value: null, text: 'hidden to protect people', numerator: null, denominator: null }) })],
  });
  const user = await openAct({ act: 'correct', toOn: '2026-09-30' });
  expect(field('Staff who agree').value).toBe('');
  await fill(user, field('Staff who agree'), '3');
  await fill(user, field('Staff who replied'), '9');
  await fill(user, field('Why is it corrected?'), 'A mistake in the file.');
  await user.click(press('Save the correction'));
  await waitFor(() => expect(sent()).toMatchObject([['CorrectObservation', { numerator: 3, denominator: 9 }]]));
});

test('when somebody else has corrected it first, theirs is shown and must be seen before mine follows', async () => {
  server.answers['CorrectObservation'] = () => {
    measure = oneMeasure({ observations: [oneObservation({ revision: 2, figure: oneFigure({ value: 55, text: '55%' }) })] });
    return { errors: [{ message: 'It was corrected while you were working on it.', extensions: { code: 'measures.observation.changed', facts: { revision: 2 } } }] };
  };
  const user = await openAct({ act: 'correct', toOn: '2026-09-30' });
  await fill(user, field('Staff who agree'), '102');
  await fill(user, field('Why is it corrected?'), 'Counted twice.');
  await user.click(press('Save the correction'));
  expect(await screen.findByText('It is 55% now. What you entered is still here.')).toBeTruthy();
  expect(field('Staff who agree').value).toBe('102');
  await user.click(press('I have seen it: correct that one'));
  server.answers['CorrectObservation'] = () => ({ data: { correctObservation: { measure: { id: 'm1', version: 5 } } } });
  await user.click(press('Save the correction'));
  await waitFor(() => expect(sent().at(-1)).toMatchObject(['CorrectObservation', { revision: 2, numerator: 102 }]));
});

test('a figure is taken back with a reason alone', async () => {
  const user = await openAct({ act: 'correct', toOn: '2026-09-30' });
  await user.click(choice('There should be no figure'));
  expect(screen.queryByRole('textbox', { name: 'Staff who agree' })).toBeNull();
  await fill(user, field('Why is it corrected?'), 'The survey did not run.');
  await user.click(press('Take it back'));
  await waitFor(() => expect(sent()).toEqual([['WithdrawObservation', { measureId: 'm1', toOn: '2026-09-30', revision: 1, reason: 'The survey did not run.' }]]));
});

test('the starting value is a stretch of figures, and says of how many it is the average', async () => {
  const user = await openAct({ act: 'baseline' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Last figure' }), 'September 2026: 61%');
  expect(screen.getByText('The starting value is the average of 2 figures.')).toBeTruthy();
  await fill(user, field('Why?'), 'The first two surveys.');
  await user.click(press('Save'));
  await waitFor(() => expect(sent()).toEqual([['SetBaseline', { measureId: 'm1', version: 4, fromOn: '2026-08-01', toOn: '2026-09-30', reason: 'The first two surveys.' }]]));
});

test('a starting value from before the plan brings its figure with it; a draft asks for no reason', async () => {
  planState = 'DRAFT';
  const user = await openAct({ act: 'baseline' });
  await user.click(choice('From an earlier figure'));
  expect(screen.queryByRole('textbox', { name: 'Why?' })).toBeNull();
  await user.click(press('Save'));
  expect(refusals()).toEqual(['Enter how many', 'Enter out of how many', 'Enter the first day the figure is about', 'Enter the last day the figure is about']);
  await fill(user, field('Staff who agree'), '90');
  await fill(user, field('Staff who replied'), '200');
  await user.type(day('First day'), '2025-01-01');
  await user.type(day('Last day'), '2025-12-31');
  await user.click(press('Save'));
  await waitFor(() =>
    expect(sent()).toEqual([['SetBaseline', { measureId: 'm1', version: 4, fromOn: '2025-01-01', toOn: '2025-12-31', figure: { numerator: 90, denominator: 200 } }]]),
  );
});

test('a target can be the figure of another measure that is counted the same way', async () => {
  const user = await openAct({ act: 'target' });
  await user.click(choice('The same as another measure'));
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Which measure?' });
  await waitFor(() => expect([...select.options].map(({ text }) => text)).toEqual(['Choose one', 'M1.5 Whole workforce']));
  await user.selectOptions(select, 'M1.5 Whole workforce');
  await user.type(day('By when?'), '2028-03-31');
  await fill(user, field('Why?'), 'Agreed by the board.');
  await user.click(press('Save'));
  await waitFor(() =>
    expect(sent()).toEqual([['SetTarget', { measureId: 'm1', version: 4, dueOn: '2028-03-31', comparatorMeasureId: 'm2', isWaypoint: false, reason: 'Agreed by the board.' }]]),
  );
});

test('when somebody else has changed the measure meanwhile, both targets are shown, and mine follows only when I say so', async () => {
  const done = server.answers['SetTarget']!;
  server.answers['SetTarget'] = () => {
    measure = oneMeasure({ version: 9, target: { id: 't1', text: '80% by March 2029' } });
    return {
      errors: [
        { message: 'Changed meanwhile.', extensions: { code: 'platform.conflict', fields: [], current: { version: 9 }, changedBy: 'Lin Zhao', changedAt: '2026-11-22T10:41:00Z' } },
      ],
    };
  };
  const user = await openAct({ act: 'target' });
  await fill(user, field('Percentage to reach'), '70');
  await user.type(day('By when?'), '2028-03-31');
  await fill(user, field('Why?'), 'Agreed by the board.');
  await user.click(press('Save'));
  const panel = within(await screen.findByRole('region', { name: 'Lin Zhao changed this at 10:41' }));
  expect(panel.getByText('70, 31 March 2028')).toBeTruthy();
  expect(await panel.findByText('80% by March 2029')).toBeTruthy();
  server.answers['SetTarget'] = done;
  await user.click(panel.getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(sent().map(([, input]) => (input as { version: number }).version)).toEqual([4, 9]));
});

test('a stage on the way has its figure and its day; without them it says so', async () => {
  const user = await openAct({ act: 'target' });
  await user.click(screen.getByRole('checkbox', { name: /^This is a stage/ }));
  await fill(user, field('Percentage to reach'), '120');
  await user.click(press('Save'));
  expect(refusals()).toEqual(['Enter the day by which it is to be reached', 'Enter a percentage from 0 to 100', 'Say why']);
});

test('new limits start with a figure and say why; the reason is asked for once', async () => {
  const user = await openAct({ act: 'mark', kind: 'NEW_LIMITS', on: '2026-09-01' });
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'From which figure on?' }).value).toBe('2026-09-01');
  await user.click(press('Save'));
  expect(refusals()).toEqual(['Say why']);
  await fill(user, field('Why?'), 'All managers are trained.');
  await user.click(press('Save'));
  await waitFor(() => expect(sent()).toEqual([['MarkChart', { measureId: 'm1', kind: 'NEW_LIMITS', markedOn: '2026-09-01', words: 'All managers are trained.' }]]));
});

test('a note can name the action, and whoever may not change the plan can add nothing else', async () => {
  measure = oneMeasure({ viewerCan: { ...oneMeasure().viewerCan, revise: { allowed: false, reason: 'Only an executive can change the plan.' } } });
  const user = await openAct({ act: 'mark', kind: 'NOTE' });
  expect(screen.getAllByRole('radio')).toHaveLength(1);
  await fill(user, field('What happened?'), 'Training began.');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Which action was it? (optional)' }), '1.2.1 Review pay');
  await user.click(press('Save'));
  await waitFor(() => expect(sent()).toEqual([['MarkChart', { measureId: 'm1', kind: 'NOTE', markedOn: today(), words: 'Training began.', actionId: 'a1' }]]));
});

test('a mark is taken off with its reason, a note without', async () => {
  measure = oneMeasure({ marks: [{ id: 'k1', version: 2, kind: 'BREAK', markedOn: '2026-08-01', words: 'New question.', action: null }] });
  const user = await openAct({ act: 'withdraw_mark', markId: 'k1' });
  await user.click(press('Take it off'));
  expect(refusals()).toEqual(['Say why']);
  await fill(user, field('Why?'), 'It was the same question.');
  await user.click(press('Take it off'));
  await waitFor(() => expect(sent()).toEqual([['WithdrawMark', { id: 'k1', version: 2, reason: 'It was the same question.' }]]));
});

test('evidence is met only when it is documented', async () => {
  measure = oneMeasure({ kind: 'EVIDENCE' });
  const user = await openAct({ act: 'judge' });
  await user.click(choice('Asserted'));
  await user.click(choice('Yes'));
  await fill(user, field('What does it rest on?'), 'Minutes of the board.');
  await user.click(press('Save'));
  expect(refusals()).toEqual(['Choose documented or independently assured evidence, or say that it is not met yet']);
  await user.click(choice('Documented'));
  await user.click(press('Save'));
  await waitFor(() => expect(sent()).toMatchObject([['JudgeMeasure', { measureId: 'm1', strength: 'DOCUMENTED', isMet: true, words: 'Minutes of the board.' }]]));
});

test('a milestone is reached or not, on a day', async () => {
  measure = oneMeasure({ kind: 'MILESTONE' });
  const user = await openAct({ act: 'judge' });
  expect(screen.queryByRole('radio', { name: /^Asserted/ })).toBeNull();
  await user.click(press('Save'));
  expect(refusals()).toEqual(['Say yes or no']);
  await user.click(choice('Yes'));
  await user.click(press('Save'));
  await waitFor(() => expect(sent()).toEqual([['JudgeMeasure', { measureId: 'm1', isMet: true, observedOn: today() }]]));
});
