import { initialsOf } from '@waymark/organisations/domain';
import { groupBy } from '@waymark/plans/domain';
import { platformError } from '@waymark/platform/domain';
import { isUuid, loader, tx } from '@waymark/platform/server';
import { renderMarkdown } from '../markdown/render-markdown';
import type { AdviceAnswer } from './answer.model';

interface Row extends Omit<AdviceAnswer, 'html' | 'answeredBy'> {
  readonly markdown: string;
  readonly byId: string;
  readonly byName: string;
  readonly byTitle: string | null;
  readonly byHasLeft: boolean;
}

const ANSWERS = `
  select answer.id, answer.comment_id as "commentId", answer.markdown, answer.what_changed as "whatChanged", answer.action_id as "actionId", answer.answered_at as "answeredAt",
         judgement.is_accepted as "isAccepted", judgement.words as "judgedWords", judgement.judged_on::text as "judgedOn",
         person.id as "byId", person.name as "byName", person.title as "byTitle", person.left_on is not null as "byHasLeft"
  from voices.comment_answer answer
  join organisations.person on person.organisation_id = answer.organisation_id and person.id = answer.answered_by
  left join voices.answer_judgement judgement on judgement.organisation_id = answer.organisation_id and judgement.answer_id = answer.id
  where answer.organisation_id = $1`;
const OF_COMMENTS = `${ANSWERS} and answer.comment_id = any($2) order by answer.comment_id, answer.place`;
const BY_ID = `${ANSWERS} and answer.id = $2`;

const toAnswer = ({ markdown, byId, byName, byTitle, byHasLeft, ...row }: Row): AdviceAnswer => ({
  ...row, html: renderMarkdown(markdown), answeredBy: { id: byId, name: byName, initials: initialsOf(byName), title: byTitle, hasLeft: byHasLeft },
});

/** The answers to advice, the earliest first; those to many comments in one statement. */
export const loadAnswers = loader<string, AdviceAnswer[]>(async (commentIds) => {
  const rows = await tx().query<Row>(OF_COMMENTS, [tx().organisationId, commentIds]);
  const found = groupBy(rows.map(toAnswer), ({ commentId }) => commentId);
  return commentIds.map((id) => found.get(id) ?? []);
});

/** @throws platform.not_found */
export async function getAnswer(id: string): Promise<AdviceAnswer> {
  const [row] = isUuid(id) ? await tx().query<Row>(BY_ID, [tx().organisationId, id]) : [];
  if (!row) throw platformError('platform.not_found');
  return toAnswer(row);
}
