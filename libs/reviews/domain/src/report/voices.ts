import { toWords } from '@waymark/platform/domain';
import type { PaperChallenge, PaperVoices, ReviewPaper } from '../document/review-paper';
import { list, paragraph, section } from './blocks';
import type { ReportBlock, ReportSection, ThreadBlock, ThreadPost } from './report-blocks';
import { toCounted, toList, toSentence } from './words';

const quoted = (words: string): string => (/^[“"]/.test(words) ? words : `“${words.trim()}”`);
const answerWords = { accepted: 'Accepted', partly: 'Partly accepted', not_accepted: 'Not accepted' } as const;
const standingEnd = { withdrawn: 'It was withdrawn by those who raised it.', taken_to_sub_group: 'It was taken to the sub-group.' } as const;

function answerPost({ answer, answerDueOn, respondentName, verdict, standing }: PaperChallenge): ThreadPost {
  if (!answer && standing === 'withdrawn') return { meta: '', words: 'It was withdrawn by those who raised it, before there was a response.', missing: null, isReply: true };
  if (!answer) {
    const taken = standing === 'taken_to_sub_group' ? `. ${standingEnd.taken_to_sub_group.replace(/\.$/, '')}` : '';
    return { meta: '', words: '', missing: `No response yet. Due ${toWords(answerDueOn)}, from ${respondentName}${taken}`, isReply: true };
  }
  const will = answer.willHappen ? ` What will happen: ${toSentence(answer.willHappen)}${answer.byOn ? ` By ${toWords(answer.byOn)}.` : ''}` : '';
  const end = standing === 'withdrawn' || standing === 'taken_to_sub_group' ? ` ${standingEnd[standing]}` : '';
  return {
    meta: `${answerWords[answer.outcome]} by ${respondentName}, ${toWords(answer.answeredOn)}`,
    words: `${toSentence(answer.words)}${will}${verdict ? ` ${toSentence(verdict)}` : ''}${end}`,
    missing: null,
    isReply: true,
  };
}

/** A challenge and its answer, or that there is none: they are never printed apart. Beside what it is about, it need not say so. */
export const challengePosts = (challenge: PaperChallenge, isBeside = false): ThreadPost[] => [
  { meta: `Challenge ${challenge.number} from ${challenge.raisedBy}, ${toWords(challenge.raisedOn)}${isBeside ? '' : `. About ${challenge.about}`}`, words: quoted(challenge.words), missing: null, isReply: false },
  answerPost(challenge),
];

const thread = (key: string, posts: readonly ThreadPost[]): ThreadBlock => ({ kind: 'thread', key, posts });
const statementKinds = { advice: 'Advice', support: 'Support', comment: 'Comment' } as const;

function countSentence({ adviceCount, supportCount, challengeCount, unansweredCount }: PaperVoices): string {
  const total = adviceCount + supportCount + challengeCount;
  if (total === 0) return 'Nothing was said in the open in this time.';
  const challenges = challengeCount === 0 ? '' : unansweredCount === 0 ? ' Every challenge has a response.' : ` ${toCounted(unansweredCount, 'challenge has', 'challenges have')} no response yet.`;
  return `${toCounted(total, 'comment')} in this time: ${toList([`${adviceCount} advice`, `${supportCount} support`, `${challengeCount} challenge`])}.${challenges}`;
}

function askedItems({ asked }: PaperVoices): string[] {
  return asked.map(({ name, askedOn, heardOn }) => `${name} was asked on ${toWords(askedOn)}. ${heardOn ? `Heard on ${toWords(heardOn)}.` : 'No view has come yet.'}`);
}

/** Whoever raised it is content, or took it back: it is told in the appendix, in full. */
export const isSettledChallenge = ({ standing }: PaperChallenge): boolean => standing === 'satisfied' || standing === 'withdrawn';

/** Challenges that are not printed beside an exception. */
export function challengesApart({ challenges, actions }: Pick<ReviewPaper, 'challenges' | 'actions'>): readonly PaperChallenge[] {
  const beside = new Set(actions.filter(({ isException }) => isException).map(({ id }) => id));
  return challenges.filter(({ actionId }) => actionId === null || !beside.has(actionId));
}

export const challengeThread = (challenge: PaperChallenge): ThreadBlock => thread(`challenge:${challenge.id}`, challengePosts(challenge));

/** What was said of this review stands in its body; what was said of one thing or another, in the appendix. */
function statementsOf({ voices: { statements }, review }: ReviewPaper) {
  const isOfReview = ({ about }: PaperVoices['statements'][number]) => about === review.title;
  return { ofReview: statements.filter(isOfReview), others: statements.filter((one) => !isOfReview(one)) };
}

const statementThread = (key: string, statements: PaperVoices['statements']): ThreadBlock[] =>
  statements.length === 0
    ? []
    : [thread(key, statements.map(({ by, kind, about, words, on }) => ({ meta: `${statementKinds[kind]} from ${by}, ${toWords(on)}. About ${about}`, words: quoted(words), missing: null, isReply: false })))];

/** Advice, support and comments that are not of the review itself. */
export const otherStatements = (paper: ReviewPaper): ThreadBlock[] => statementThread('other_statements', statementsOf(paper).others);

/** What the staff group and advisers told us, in their own words. */
export function voicesSection(paper: ReviewPaper): ReportSection[] {
  const { voices, challenges } = paper;
  const asked = askedItems(voices);
  const apart = challengesApart(paper);
  const elsewhere = challenges.length - apart.length;
  const settled = apart.filter(isSettledChallenge).length;
  // What waits for an answer comes first: it must not be the part that nobody reads to.
  const open = apart.filter((challenge) => !isSettledChallenge(challenge));
  const inOrder = [...open.filter(({ answer }) => answer === null), ...open.filter(({ answer }) => answer !== null)];
  const { ofReview, others } = statementsOf(paper);
  const where = [
    ...(elsewhere === 0 ? [] : [`${toCounted(elsewhere, 'challenge is', 'challenges are')} printed above, with the exceptions.`]),
    ...(others.length === 0 ? [] : [`${toCounted(others.length, 'other comment is', 'other comments are')} in the appendix.`]),
    ...(settled === 0 ? [] : [`${toCounted(settled, 'challenge that is settled is', 'challenges that are settled are')} in the appendix.`]),
  ];
  const blocks: ReportBlock[] = [
    paragraph('voices-count', [countSentence(voices), ...where].join(' ')),
    ...inOrder.map(challengeThread),
    ...statementThread('statements', ofReview),
    ...(asked.length === 0 ? [] : [list('asked', asked)]),
  ];
  return section('voices', 'What the staff group and advisers told us', blocks);
}
