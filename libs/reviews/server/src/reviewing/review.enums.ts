import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';
import { checkKinds, reviewStages } from '@waymark/reviews/domain';

export const ReviewStageKindEnum = toEnum(reviewStages);
registerEnumType(ReviewStageKindEnum, {
  name: 'ReviewStageKind',
  description: 'The stages of a review, in their order.',
  valuesMap: {
    PREPARE: { description: 'Owners bring their actions and figures up to date, and executives begin to write.' },
    EXECUTIVE: { description: 'The executive team reads, agrees and signs.' },
    SUB_GROUP: { description: 'The sub-group of the board asks, comments, decides and signs.' },
    BOARD: { description: 'The board decides and approves.' },
    PUBLISHED: { description: 'Sealed: everybody reads it, and nobody can change it.' },
  },
});

export const reviewStates = ['planned', 'open', 'sealed', 'cancelled'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const ReviewStateEnum = toEnum(reviewStates);
registerEnumType(ReviewStateEnum, {
  name: 'ReviewState',
  description: 'Whether a review waits for its first day, goes on, is sealed, or was cancelled.',
  valuesMap: {
    PLANNED: { description: 'Its first stage opens on a later day.' },
    OPEN: { description: 'It goes on.' },
    SEALED: { description: 'Approved by the board, and unchangeable.' },
    CANCELLED: { description: 'Cancelled or replaced before it was sealed.' },
  },
});

export const cycleKinds = ['review', 'stocktake', 'look_back', 'other'] as const;
export type CycleKind = (typeof cycleKinds)[number];

export const CycleKindEnum = toEnum(cycleKinds);
registerEnumType(CycleKindEnum, {
  name: 'CycleKind',
  description: 'What sort of review a cycle holds.',
  valuesMap: {
    REVIEW: { description: 'The review of the plan, every six months as a rule.' },
    STOCKTAKE: { description: 'A shorter look by directors, every three months as a rule.' },
    LOOK_BACK: { description: 'The yearly look back for the board.' },
    OTHER: { description: 'Another one, with a name of its own.' },
  },
});

export const checkStates = ['done', 'gap', 'not_yet'] as const;
export type CheckState = (typeof checkStates)[number];

export const CheckStateEnum = toEnum(checkStates);
registerEnumType(CheckStateEnum, {
  name: 'CheckState',
  description: 'How one line of the checklist stands.',
  valuesMap: {
    DONE: { description: 'All there.' },
    GAP: { description: 'Something is missing. It blocks nothing: it is printed.' },
    NOT_YET: { description: 'Its time has not come.' },
  },
});

export const CheckKindEnum = toEnum(checkKinds);
registerEnumType(CheckKindEnum, {
  name: 'CheckKind',
  description: 'What a line of the checklist looks at.',
  valuesMap: {
    UPDATES: { description: 'Whether every live action was updated in the period.' },
    FIGURES: { description: 'Whether figures are in for every measure that is due.' },
    RECOVERY: { description: 'Whether every off track action has a recovery date.' },
    SMALL_NUMBERS: { description: 'Whether small numbers are hidden in every table.' },
    CHALLENGES: { description: 'Whether every challenge has a response.' },
    GROUPS: { description: 'Whether a staff group was asked, and has answered.' },
    ADVISERS: { description: 'Whether an independent adviser was asked, and has answered.' },
    SIGN_OFF: { description: 'Whether everybody who is to sign has signed.' },
    DOCUMENTS: { description: 'Whether the documents are made.' },
  },
});
