import type { PaperGap } from '../document/review-paper';

/** What is looked at before papers go out, in the order of the checklist. */
export const checkKinds = ['updates', 'figures', 'recovery', 'small_numbers', 'challenges', 'groups', 'advisers', 'sign_off', 'documents'] as const;
export type CheckKind = (typeof checkKinds)[number];

/** 'gap' is something missing; 'not_yet' something whose time has not come. Neither blocks anything. */
export type CheckStanding = 'done' | 'gap' | 'not_yet';

/** What is missing, and where to do something about it. */
export interface CheckMissing {
  /** Such as "1.2.2", "M1.9 Exit interviews" or a name. */
  readonly label: string;
  readonly path: string | null;
}

/** What is known of one line of the checklist. */
export interface CheckFacts {
  readonly kind: CheckKind;
  /** How many there should be, and how many there are. */
  readonly total: number;
  readonly done: number;
  readonly missing: readonly CheckMissing[];
  /** False while it is too early to ask, such as for a signature during preparation. */
  readonly isTime: boolean;
}

/** One line of the checklist. */
export interface ReviewCheck extends CheckFacts {
  readonly title: string;
  readonly state: CheckStanding;
  /** What is missing, as a sentence; null where nothing is. */
  readonly detail: string | null;
}

interface CheckWords {
  readonly title: string;
  /** What is said where there should be some and there are none to count. Null where none is as good as all. */
  readonly whenNone: string | null;
  /** What is missing, without the list of what: "2 of 31 measures have no figure for the period". */
  readonly missing: (count: number, total: number) => string;
  /** Whether it is printed in the paper: signatures and documents come after the paper. */
  readonly isPrinted: boolean;
}

const of = (count: number, total: number, one: string, many: string): string => `${count} of ${total} ${total === 1 ? one : many}`;
const has = (count: number): string => (count === 1 ? 'has' : 'have');

const words: Readonly<Record<CheckKind, CheckWords>> = {
  updates: {
    title: 'Every action was updated in the period',
    whenNone: null,
    missing: (count, total) => `${of(count, total, 'action', 'actions')} ${count === 1 ? 'was' : 'were'} not updated in the period`,
    isPrinted: true,
  },
  figures: { title: 'Figures are in for every measure that is due', whenNone: null, missing: (count, total) => `${of(count, total, 'measure', 'measures')} ${has(count)} no figure for the period`, isPrinted: true },
  recovery: { title: 'Every off track action has a recovery date', whenNone: null, missing: (count, total) => `${of(count, total, 'off track action', 'off track actions')} ${has(count)} no recovery date`, isPrinted: true },
  small_numbers: { title: 'Small numbers are hidden in every table', whenNone: null, missing: (count, total) => `${of(count, total, 'table', 'tables')} could not be made safe and ${count === 1 ? 'is' : 'are'} left out`, isPrinted: true },
  challenges: { title: 'Every challenge has a response', whenNone: null, missing: (count, total) => `${of(count, total, 'challenge', 'challenges')} ${has(count)} no response`, isPrinted: true },
  groups: { title: 'The staff group was asked and has answered', whenNone: 'No staff group was asked for its view', missing: (count, total) => `${of(count, total, 'staff group', 'staff groups')} that ${total === 1 ? 'was' : 'were'} asked ${has(count)} not answered`, isPrinted: true },
  advisers: { title: 'The independent adviser was asked and has answered', whenNone: 'No adviser was asked for a view', missing: (count, total) => `${of(count, total, 'adviser', 'advisers')} who ${total === 1 ? 'was' : 'were'} asked ${has(count)} not answered`, isPrinted: true },
  sign_off: { title: 'Everybody who is to sign has signed', whenNone: 'Nobody was named to sign', missing: (count, total) => `${of(count, total, 'person', 'people')} named to sign ${has(count)} not signed`, isPrinted: false },
  documents: { title: 'The documents are made', whenNone: null, missing: (count, total) => `${of(count, total, 'document', 'documents')} ${count === 1 ? 'is' : 'are'} not made`, isPrinted: false },
};

/** A list that ends: what is beyond is counted. */
const LONGEST_LIST = 8;

function toList(missing: readonly CheckMissing[]): string {
  const shown = missing.slice(0, LONGEST_LIST).map(({ label }) => label);
  const left = missing.length - shown.length;
  const items = left > 0 ? [...shown, `${left} more`] : shown;
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function toDetail({ kind, total, done, missing }: CheckFacts): string | null {
  const { whenNone, missing: say } = words[kind];
  if (total === 0) return whenNone && `${whenNone}.`;
  if (done >= total) return null;
  return `${say(total - done, total)}${missing.length > 0 ? `: ${toList(missing)}` : ''}.`;
}

/** A line of the checklist from what is known. */
export function toReviewCheck(facts: CheckFacts): ReviewCheck {
  const detail = toDetail(facts);
  const state = detail === null ? 'done' : facts.isTime ? 'gap' : 'not_yet';
  return { ...facts, title: words[facts.kind].title, state, detail };
}

/** What is printed in a paper as not ready when it was made. */
export const toGaps = (checks: readonly ReviewCheck[]): PaperGap[] => checks.flatMap(({ kind, state, detail }) => (state === 'gap' && words[kind].isPrinted && detail ? [{ check: kind, sentence: detail }] : []));
