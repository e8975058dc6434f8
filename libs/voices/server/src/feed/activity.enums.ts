import { registerEnumType } from '@nestjs/graphql';
import { activityGroups, toEnum } from '@waymark/plans/server';

export const ActivityGroupEnum = toEnum(activityGroups);
registerEnumType(ActivityGroupEnum, {
  name: 'ActivityGroup',
  description: 'What to see of all that happened to something.',
  valuesMap: {
    UPDATES: { description: 'Status updates, evidence and changes of the plan.' },
    FIGURES: { description: 'Figures and judgements of a measure.' },
    COMMENTS: { description: 'What was said, thread by thread.' },
    CHALLENGES: { description: 'Challenges, with all that happened to them.' },
  },
});

/** What sort of thing happened; it says which field of the entry holds it. */
export const activityKinds = ['update', 'evidence', 'change', 'figures', 'comment', 'challenge'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const ActivityKindEnum = toEnum(activityKinds);
registerEnumType(ActivityKindEnum, {
  name: 'ActivityKind',
  description: 'What sort of thing happened.',
  valuesMap: {
    UPDATE: { description: 'A status update: read `update`.' },
    EVIDENCE: { description: 'Evidence that was added by itself: read `evidence`.' },
    CHANGE: { description: 'A change of the plan: read `change`.' },
    FIGURES: { description: 'Figures were recorded, or evidence judged: read `told`.' },
    COMMENT: { description: 'A thread was begun: read `comment`.' },
    CHALLENGE: { description: 'A challenge was raised: read `challenge`.' },
  },
});
