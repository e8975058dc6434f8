import type { Day } from '@waymark/platform/domain';
import type { AnswerOutcome, ChallengeEventKind } from '@waymark/voices/domain';
import type { CommentKind, SpokenOf } from '../comments/comment.enums';

/** What is spoken about, by its reference in a plan of the story: '1.2.2' is an action, '1.2' an outcome. */
export interface ToldSubject {
  readonly kind: Extract<SpokenOf, 'action' | 'outcome' | 'plan'>;
  readonly reference?: string;
}

export interface ToldEvent {
  readonly kind: ChallengeEventKind;
  readonly on: Day;
  /** Left out for a group's own acts and for what Waymark does by itself. */
  readonly by?: string;
  readonly words?: string;
  readonly outcome?: AnswerOutcome;
  readonly willHappen?: string;
  readonly byOn?: Day;
  /** Reference of the action that carries it. */
  readonly action?: string;
}

export interface ToldChallenge {
  readonly about: ToldSubject;
  readonly title: string;
  readonly words: string;
  /** Left out: the story's group. */
  readonly by?: { readonly person: string; readonly as: 'person' | 'adviser' | 'sub_group' };
  readonly respondent: string;
  readonly raisedOn: Day;
  readonly dueOn: Day;
  readonly events: readonly ToldEvent[];
  readonly supporters?: readonly string[];
}

export interface ToldComment {
  readonly about: ToldSubject;
  readonly kind: CommentKind;
  /** Left out: the story's group. */
  readonly by?: string;
  readonly on: Day;
  readonly words: string;
  readonly replies?: readonly { readonly by: string; readonly on: Day; readonly words: string }[];
  readonly answer?: { readonly by: string; readonly on: Day; readonly words: string; readonly whatChanged?: string; readonly action?: string; readonly accepted?: { readonly on: Day; readonly words?: string } };
  readonly resolvedOn?: Day;
}

export interface ToldPost {
  readonly by: string;
  readonly on: Day;
  readonly words: string;
}

export interface ToldConversation {
  readonly title: string;
  readonly openedBy: string;
  readonly openedOn: Day;
  readonly posts: readonly ToldPost[];
  /** A text that the group may release, and the vote about it. */
  readonly draft?: {
    readonly kind: 'challenge' | 'advice';
    readonly about: ToldSubject;
    readonly respondent?: string;
    readonly title: string;
    readonly words: string;
    readonly votingUntil: Day;
    readonly ballots: Readonly<Record<string, 'yes' | 'no' | 'abstain'>>;
  };
}

/** A conversation in which nobody has a name. */
export interface ToldUnnamed {
  readonly title: string;
  readonly openedOn: Day;
  readonly posts: readonly { /** Words of one author share a name that is made up when they are told. */ readonly author: number; readonly on: Day; readonly words: string }[];
  /** Who has a credential; nobody knows whose is whose. None whom somebody will sign in as: the secrets of these are lost. */
  readonly holders: readonly string[];
}

/** A staff group of a story, its outside and its inside. */
export interface ToldGroup {
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  readonly terms: string;
  readonly sponsor: string;
  readonly openedOn: Day;
  readonly chairs: readonly string[];
  readonly members: readonly string[];
  readonly routes: readonly { readonly name: string; readonly how: string }[];
  readonly conversations: readonly ToldConversation[];
  readonly unnamed: ToldUnnamed;
}

/** Everything that is said in the story of one organisation. */
export interface StoryVoices {
  /** The plan's key in the story of plans. */
  readonly plan: string;
  readonly group: ToldGroup | null;
  readonly challenges: readonly ToldChallenge[];
  readonly comments: readonly ToldComment[];
}
