import { toWords } from '@waymark/platform/domain';
import type { PaperChallenge, PaperVoices, ReviewPaper } from '../document/review-paper';
import { list, paragraph, section } from './blocks';
import type { ReportBlock, ReportSection, ThreadBlock, ThreadPost } from './report-blocks';
import { toCounted, toList, toSentence } from './words';

const quoted = (words: string): string => (/^[“"]/.test(words) ? words : `“${words.trim()}”`);
const answerWords = { accepted: 'Accepted', partly: 'Partly accepted', not_accepted: 'Not accepted' } as const;
const standingEnd = { withdrawn: 'It was withdrawn by those who raised it.', taken_to_sub_group: 'It was taken to the sub-group.' } as const;

function answerPost({ answer, answerDueOn, respondentName, verdict, standing }: PaperChallenge): ThreadPost {
  if (!answer) return { meta: `For ${respondentName} to answer`, words: '', missing: `No response yet. Due ${toWords(answerDueOn)}`, isReply: true };
  const will = answer.willHappen ? ` What will happen: ${toSentence(answer.willHappen)}${answer.byOn ? ` By ${toWords(answer.byOn)}.` : ''}` : '';
  const end = standing === 'withdrawn' || standing === 'taken_to_sub_group' ? ` ${standingEnd[standing]}` : '';
  return {
    meta: `${answerWords[answer.outcome]} by ${respondentName}, ${toWords(answer.answeredOn)}`,
    words: `${toSentence(answer.words)}${will}${verdict ? ` ${toSentence(verdict)}` : ''}${end}`,
    missing: null,
    isReply: true,
  };
}

/** A challenge and its answer, or that there is none: they are never printed apart. */
export const challengePosts = (challenge: PaperChallenge): ThreadPost[] => [
  { meta: `Challenge ${challenge.number} from ${challenge.raisedBy}, ${toWords(challenge.raisedOn)}. About ${challenge.about}`, words: quoted(challenge.words), missing: null, isReply: false },
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

/** What the staff group and advisers told us, in their own words. */
export function voicesSection({ voices, challenges, actions }: ReviewPaper): ReportSection[] {
  const asked = askedItems(voices);
  const beside = new Set(actions.filter(({ isException }) => isException).map(({ id }) => id));
  const here = challenges.filter(({ actionId }) => actionId === null || !beside.has(actionId));
  const elsewhere = challenges.length - here.length;
  // What waits for an answer comes first: it must not be the part that nobody reads to.
  const waiting = here.filter(({ answer }) => answer === null);
  const answered = here.filter(({ answer }) => answer !== null);
  const blocks: ReportBlock[] = [
    paragraph('voices-count', `${countSentence(voices)}${elsewhere === 0 ? '' : ` ${toCounted(elsewhere, 'challenge is', 'challenges are')} printed above, with the exceptions.`}`),
    ...[...waiting, ...answered].map((challenge) => thread(`challenge:${challenge.id}`, challengePosts(challenge))),
    ...voices.statements.map(({ by, kind, about, words, on }, at) =>
      thread(`statement-${at + 1}`, [{ meta: `${statementKinds[kind]} from ${by}, ${toWords(on)}. About ${about}`, words: quoted(words), missing: null, isReply: false }]),
    ),
    ...(asked.length === 0 ? [] : [list('asked', asked)]),
  ];
  return section('voices', 'What the staff group and advisers told us', blocks);
}
