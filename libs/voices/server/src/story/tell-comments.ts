import { addRows } from '@waymark/platform/server';
import type { StoryTeller } from './story-teller';
import type { ToldComment } from './story-voices';

type Row = Record<string, unknown>;

interface Written {
  readonly key: string;
  readonly thread: string;
  readonly place: number;
  readonly kind: string;
  readonly by: string | undefined;
  readonly on: string;
  readonly words: string;
}

const keyOf = ({ words, on }: ToldComment): string => `${on} ${words}`;

/** A comment and its replies, in the order of their thread. */
function toThread(told: ToldComment): Written[] {
  const thread = keyOf(told);
  const replies = (told.replies ?? []).map(({ by, on, words }, index) => ({ key: `${thread} ${index + 1}`, thread, place: index + 1, kind: 'comment', by, on, words }));
  return [{ key: thread, thread, place: 0, kind: told.kind, by: told.by, on: told.on, words: told.words }, ...replies];
}

function toAnswer(teller: StoryTeller, told: ToldComment): { answers: Row[]; judgements: Row[] } {
  const { answer } = told;
  if (!answer) return { answers: [], judgements: [] };
  const id = teller.id('answer', keyOf(told));
  const accepted = answer.accepted;
  return {
    answers: [{ id, place: 1, comment_id: teller.id('comment', keyOf(told)), markdown: answer.words, what_changed: answer.whatChanged ?? null, action_id: answer.action ? teller.part(answer.action) : null, answered_by: teller.person(answer.by), answered_at: teller.instant(answer.on, id) }],
    judgements: accepted ? [{ id: teller.id('judgement', keyOf(told)), answer_id: id, is_accepted: true, words: accepted.words ?? null, by_person: teller.maybePerson(told.by), judged_on: teller.day(accepted.on) }] : [],
  };
}

/** Writes down what was said in the open, and what became of it. */
export async function tellComments(comments: readonly ToldComment[], groupId: string | null, teller: StoryTeller): Promise<void> {
  const written = comments.flatMap((told) => toThread(told).map((comment) => ({ ...comment, about: told.about })));
  await addRows('voices.comment', written.map(({ key, thread, place, kind, by, on, about }) => ({
    id: teller.id('comment', key), ...teller.subject(about), thread_id: teller.id('comment', thread), place, kind, author_id: teller.maybePerson(by), group_id: by ? null : groupId, written_at: teller.instant(on, key),
  })));
  await addRows('voices.comment_text', written.map(({ key, on, words }) => ({ id: teller.id('text', key), comment_id: teller.id('comment', key), revision: 1, markdown: words, written_at: teller.instant(on, key) })));
  await addRows('voices.comment_turn', comments.flatMap((told) =>
    told.resolvedOn ? [{ id: teller.id('turn', keyOf(told)), comment_id: teller.id('comment', keyOf(told)), place: 1, kind: 'resolved', by_person: teller.person(told.by!), turned_at: teller.instant(told.resolvedOn, keyOf(told)) }] : []));
  const answers = comments.map((told) => toAnswer(teller, told));
  await addRows('voices.comment_answer', answers.flatMap((each) => each.answers));
  await addRows('voices.answer_judgement', answers.flatMap((each) => each.judgements));
}
