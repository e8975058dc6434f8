import { citedDecisions, clients, comeBack, daysToAdvice, ourPeople } from './calder-figures.story';
import type { StoryMeasures } from './story-measures';

/** Calder's measures: few, and easy to count. */
export const calderMeasures: readonly StoryMeasures[] = [
  {
    plan: 'calder fairness',
    measures: [
      { outcome: '1.1', statement: 'Clients from ethnic minority backgrounds, set against the valley', kind: 'numeric', owner: 'marcus.bell', baseline: '9% (valley: 21%)', target: '21%', figures: clients },
      { outcome: '1.1', statement: 'Clients who come back when they need to', kind: 'numeric', owner: 'marcus.bell', baseline: '31%', target: '50%', figures: comeBack },
      { outcome: '1.2', statement: 'Days until somebody has advice in their own language', kind: 'numeric', owner: 'ewan.morris', baseline: '11 days', target: '2 days', figures: daysToAdvice },
      { outcome: '2.1', statement: 'Staff, volunteers and trustees from ethnic minority backgrounds', kind: 'numeric', owner: 'sunita.patel', baseline: '3 of 34', target: '8 of 34', figures: ourPeople },
      { outcome: '2.2', statement: 'Team members who say they could speak up', kind: 'perception', owner: 'sunita.patel' },
      { outcome: '3.1', statement: 'Decisions of the council that cite our figures', kind: 'evidence', owner: 'blessing.eze', baseline: 'None', figures: citedDecisions },
      { outcome: '3.2', statement: 'Clients who have spoken to those who decide', kind: 'undecided' },
    ],
  },
];
