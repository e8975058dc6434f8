import type { ThingsOfDemo } from './things-of-demo';

/** One question of our pages, as somebody of the demo asks it. */
export interface PageQuestion {
  /** Key of the persona; absent for the executive sponsor, null for somebody who is not signed in. */
  readonly as?: string | null;
  readonly variables?: (things: ThingsOfDemo) => object;
}

const GROUP = 'roots';
const INSIDER = 'callum.reid';
const ADMIN = 'joanna.pritchard';
const plan = { variables: ({ planId }: ThingsOfDemo) => ({ planId }) };
const action = { variables: ({ actionId }: ThingsOfDemo) => ({ id: actionId }) };
const dimension = ({ brokenDownId }: ThingsOfDemo) => ({ measureId: brokenDownId, dimension: 'ethnic_group' });

/** Every question that our pages ask, by its name. What needs things that the demo has not is asked for things that are not there. */
export const whatPagesAsk: Readonly<Record<string, PageQuestion>> = {
  AccessLog: { as: ADMIN, variables: () => ({ first: 20 }) },
  Action: action,
  ActionChoices: plan,
  ActionHistory: action,
  ActionMeasures: plan,
  ActionStands: action,
  ActionToDate: action,
  ActionsToCarry: {},
  ActionsToDecideOn: plan,
  Activity: { variables: ({ actionId }) => ({ subjectKind: 'ACTION', subjectId: actionId }) },
  BreakdownChoices: {},
  CalendarLinks: {},
  Challenge: { variables: ({ challengeNumber }) => ({ number: challengeNumber }) },
  Challenges: { variables: () => ({ first: 20 }) },
  Conversation: { as: INSIDER, variables: ({ conversationId }) => ({ id: conversationId }) },
  DemoPersonas: { as: null },
  DimensionToFill: { variables: dimension },
  Draft: { as: INSIDER, variables: ({ draftId }) => ({ id: draftId }) },
  EarlierRecord: { variables: () => ({ number: 1 }) },
  EarlierTexts: { variables: ({ commentId }) => ({ id: commentId }) },
  FiguresDue: {},
  FiguresStillDue: {},
  FindByReference: { variables: ({ planId }) => ({ planId, reference: '1.1.1' }) },
  GroupLoad: { variables: () => ({ key: GROUP }) },
  GroupMembers: { as: INSIDER, variables: () => ({ groupKey: GROUP }) },
  GroupsToAsk: {},
  HeadlineMeasures: { variables: ({ planId }) => ({ planId }) },
  ImportTargets: {},
  Invitation: { as: null, variables: () => ({ token: 'none' }) },
  KeptMail: { variables: () => ({ first: 20 }) },
  Measure: { variables: ({ measureId }) => ({ id: measureId, figures: 12 }) },
  MeasureBreakdown: { variables: ({ brokenDownId }) => ({ id: brokenDownId, dimension: 'ethnic_group' }) },
  MeasureChoices: plan,
  MeasureTemplates: plan,
  MeasureToFill: { variables: ({ measureId }) => ({ id: measureId }) },
  Measures: { variables: () => ({ first: 50 }) },
  MyWork: { as: 'aoife.brennan' },
  OpinionScale: {},
  Overview: {},
  PartsToSpeakOf: {},
  PasswordReset: { as: null, variables: () => ({ token: 'none' }) },
  PeoplePage: { as: ADMIN, variables: () => ({ first: 50 }) },
  PeopleSearch: { variables: () => ({ search: 'a' }) },
  Plan: {},
  PlanChanges: plan,
  PlanForTemplate: {},
  PlanImport: { as: 'martin.hale', variables: ({ actionId }) => ({ id: actionId }) },
  PlanSettings: { as: ADMIN },
  PlansToReview: {},
  Posts: { as: INSIDER, variables: ({ conversationId }) => ({ conversationId }) },
  ProgramsPage: { as: ADMIN },
  ProtectionSettings: { as: ADMIN },
  ReleasePreview: { as: INSIDER, variables: ({ draftId }) => ({ draftId }) },
  RespondentOf: action,
  Review: { variables: () => ({ number: 3 }) },
  ReviewCycles: {},
  ReviewDocuments: { variables: () => ({ number: 2 }) },
  ReviewReport: { as: 'helen.whitcombe', variables: () => ({ number: 3 }) },
  Reviews: { variables: () => ({ sealed: 20 }) },
  ReviewsAhead: { variables: () => ({ until: '2027-12-31' }) },
  ReviewsNext: {},
  ReviewsToCompare: plan,
  ReviewsToFind: {},
  ReviewsToWork: {},
  SaidAndDone: {},
  SealOfReview: { variables: () => ({ number: 2 }) },
  Search: { variables: () => ({ text: 'pay' }) },
  SecondFactor: {},
  Sessions: {},
  Space: { as: INSIDER, variables: () => ({ groupKey: GROUP, first: 20 }) },
  StaffGroup: { variables: () => ({ key: GROUP }) },
  StaffGroups: {},
  TeamsPage: { as: ADMIN },
  UnnamedPosts: { as: INSIDER, variables: ({ conversationId }) => ({ conversationId, first: 20 }) },
  UnnamedState: { as: INSIDER, variables: ({ conversationId }) => ({ conversationId }) },
  Viewer: {},
  ViewerAccount: {},
  WordTemplate: {},
};
