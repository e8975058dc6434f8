import type { DeliveryStatus } from '@waymark/plans/domain';
import type { PaperAction, PaperChange, PaperCount, PaperOutcome } from '../document/review-paper';

/** Ids of the example: made up, but of the right kind. */
export const exampleId = (group: number, place: number): string =>
  `0e4a5c00-${String(group).padStart(4, '0')}-4000-8000-${String(place).padStart(12, '0')}`;

const outcome = (place: number, reference: string, objective: number, theme: string, statement: string): PaperOutcome => ({
  id: exampleId(1, place),
  reference,
  statement,
  objectiveId: exampleId(2, objective),
  objectiveReference: String(objective),
  theme,
});

/** Four outcomes of two objectives. */
export const exampleOutcomes: readonly PaperOutcome[] = [
  outcome(1, '1.1', 1, 'Our people', 'Leaders talk about race with confidence and act on what they hear'),
  outcome(2, '1.2', 1, 'Our people', 'People get jobs here on merit, at every level'),
  outcome(3, '2.1', 2, 'Our services', 'Every community can use our services with equal ease'),
  outcome(4, '2.2', 2, 'Our services', 'We know who our services reach, and who they miss'),
];

const ordinary = {
  note: null,
  statusThen: 'on_track',
  timesSlipped: 0,
  timesSlippedSince: 0,
  daysSlipped: 0,
  forecastOn: null,
  isOverdue: false,
  isOngoing: false,
  lastUpdatedOn: '2026-09-18',
  events: [],
  completedOn: null,
  isConfirmed: true,
  withdrawnReason: null,
  evidence: [],
  isException: false,
} satisfies Partial<PaperAction>;

type Told = Pick<PaperAction, 'title' | 'ownerName' | 'status' | 'dueOn'> & Partial<PaperAction>;

const action = (place: number, reference: string, told: Told): PaperAction => ({
  ...ordinary,
  id: exampleId(3, place),
  reference,
  outcomeId: exampleOutcomes.find((one) => reference.startsWith(`${one.reference}.`))!.id,
  dueOnThen: told.dueOn,
  originalDueOn: told.dueOn,
  ...told,
});

/** Twelve live actions and a withdrawn one, in every standing there is. */
export const exampleActions: readonly PaperAction[] = [
  action(1, '1.1.1', {
    title: 'Pair every director with a colleague who tells them how it is', ownerName: 'Ruth Adeyemi', status: 'complete', dueOn: '2026-06-30',
    events: ['completed'], completedOn: '2026-06-11', note: 'All nine directors have met their partner three times.',
    evidence: [{ title: 'Notes of the partners, June 2026', url: 'https://files.example/partners', datedOn: '2026-06-11' }],
  }),
  action(2, '1.1.2', {
    title: 'Train all managers to lead fair teams', ownerName: 'Tom Okafor', status: 'on_track', statusThen: 'at_risk', dueOn: '2027-03-31', note: 'Two more trainers have started.',
  }),
  action(3, '1.1.3', {
    title: 'Give board members time with the staff network each quarter', ownerName: 'Ruth Adeyemi', status: 'complete', statusThen: 'complete', dueOn: '2026-03-31',
    completedOn: '2026-03-20', isConfirmed: false,
  }),
  action(4, '1.2.1', {
    title: 'Review how we recruit from advert to first day', ownerName: 'Martin Hale', status: 'off_track', statusThen: 'at_risk', dueOn: '2026-09-30', dueOnThen: '2026-06-30',
    originalDueOn: '2026-03-31', timesSlipped: 2, timesSlippedSince: 1, daysSlipped: 183, forecastOn: '2027-02-28', isOverdue: true, isException: true, events: ['slipped'],
    note: 'One supplier has not sent its shortlisting records, and 27 of 88 campaigns are still unread. From November no shortlist goes ahead without a second reader.',
  }),
  action(5, '1.2.2', {
    title: 'Open the graduate scheme to colleagues without a degree', ownerName: 'Lin Zhao', status: 'on_track', statusThen: 'not_started', dueOn: '2027-06-30', events: ['started'],
  }),
  action(6, '1.2.3', {
    title: 'Ask every leaver why, by somebody outside their line', ownerName: 'Lin Zhao', status: 'off_track', dueOn: '2026-10-31', originalDueOn: '2026-10-31', forecastOn: '2027-01-31', isException: true,
    note: 'Nine of 23 leavers took the offer. The next six are booked.',
  }),
  action(7, '1.2.4', {
    title: 'Publish pay by ethnic group each spring', ownerName: null, status: 'paused', statusThen: 'on_track', dueOn: '2027-04-30', note: 'Waits for the new payroll.',
  }),
  action(8, '2.1.1', {
    title: 'Offer an interpreter at the first call', ownerName: 'Saira Mahmood', status: 'complete', statusThen: 'on_track', dueOn: '2026-07-31', events: ['completed'], completedOn: '2026-07-30',
    evidence: [{ title: 'Interpreter bookings, July 2026', url: 'https://files.example/interpreters', datedOn: '2026-07-30' }, { title: 'Letter from the patients’ panel', url: 'https://files.example/panel', datedOn: null }],
  }),
  action(9, '2.1.2', {
    title: 'Rewrite our twenty most used letters in plain words', ownerName: 'Saira Mahmood', status: 'at_risk', statusThen: 'on_track', dueOn: '2027-01-31', dueOnThen: '2026-11-30', originalDueOn: '2026-11-30',
    timesSlipped: 1, timesSlippedSince: 1, daysSlipped: 62, forecastOn: '2027-01-31', events: ['slipped', 'owner_changed'], note: 'The first eight are out. The writer was away for two months.',
  }),
  action(10, '2.1.3', {
    title: 'Hold clinics where people already meet', ownerName: 'Femi Cole', status: 'on_track', dueOn: null, isOngoing: true, statusThen: null, events: ['added'],
  }),
  action(11, '2.2.1', {
    title: 'Record ethnic group for nineteen in twenty contacts', ownerName: 'Priya Nair', status: 'at_risk', statusThen: 'at_risk', dueOn: '2026-12-31', forecastOn: '2027-03-31', lastUpdatedOn: '2026-06-30', note: 'Three clinics still use the old form.',
  }),
  action(12, '2.2.2', { title: 'Show each team its own figures every month', ownerName: 'Priya Nair', status: 'not_started', statusThen: 'not_started', dueOn: '2027-09-30', lastUpdatedOn: null }),
  action(13, '2.2.3', {
    title: 'Buy a separate survey of patients', ownerName: 'Femi Cole', status: 'withdrawn', statusThen: 'not_started', dueOn: '2026-12-31', events: ['withdrawn'], withdrawnReason: 'The regional survey now asks the same questions.',
  }),
];

const statuses: readonly DeliveryStatus[] = ['complete', 'on_track', 'at_risk', 'off_track', 'not_started', 'paused', 'withdrawn'];

/** Counts that agree with the actions. */
export const exampleCounts: readonly PaperCount[] = statuses.map((status) => ({
  status,
  then: exampleActions.filter(({ statusThen }) => statusThen === status).length,
  now: exampleActions.filter((one) => one.status === status).length,
  movedHere: exampleActions
    .filter((one) => one.status === status && one.statusThen !== status)
    .map((one) => ({ actionId: one.id, reference: one.reference, from: one.statusThen })),
}));

const change = (on: string, kind: string, place: number, from: string | null, to: string | null, reason: string, by: string, slippedDays: number | null = null): PaperChange => {
  const { reference, title } = exampleActions[place - 1]!;
  return { on, kind, reference, subjectTitle: title, from, to, reason, by, slippedDays };
};

/** What was changed in the plan since the last review. */
export const exampleChanges: readonly PaperChange[] = [
  change('2026-05-04', 'added', 10, null, null, 'Asked for by the sub-group in March', 'Femi Cole'),
  change('2026-06-29', 'date_changed', 4, '2026-06-30', '2026-09-30', 'A supplier was late', 'Martin Hale', 92),
  change('2026-08-11', 'owner_changed', 9, 'Femi Cole', 'Saira Mahmood', 'Saira now leads all letters', 'Ruth Adeyemi'),
  change('2026-09-02', 'date_changed', 9, '2026-11-30', '2027-01-31', 'The writer was away', 'Saira Mahmood', 62),
  change('2026-09-15', 'withdrawn', 13, null, null, 'The regional survey now asks the same questions.', 'Femi Cole'),
];
