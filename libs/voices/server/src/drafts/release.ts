import { randomUUID } from 'node:crypto';
import { loadPeople } from '@waymark/organisations/server';
import { platformError, toWords } from '@waymark/platform/domain';
import { addRows, tx } from '@waymark/platform/server';
import { toAnswerDueOn } from '@waymark/voices/domain';
import { raiseForGroup } from '../challenges/for-groups';
import { getSubject } from '../comments/take-comment';
import type { StaffGroup } from '../groups/group.model';
import type { Draft, ReleasePreview } from './draft.model';

const KEPT_BACK = 'No names, no earlier texts, no votes and no time of day leave with it. Once it is out, the words and who wrote them are no longer kept in here either; the conversation stays.';

/** What a group says is dated to the beginning of the day where the organisation is: no time of day was ever written down. */
const SAY = `
  insert into voices.comment (id, subject_kind, subject_id, plan_id, thread_id, place, kind, group_id, written_at)
  values ($1, $2, $3, $4, $1, 0, $5, $6, ($7::date)::timestamp at time zone $8)`;
const SAID_AT = 'select written_at from voices.comment where organisation_id = $1 and id = $2';
const RELEASE = `update voices.draft set state = 'released', released_on = $3, version = version + 1 where organisation_id = $1 and id = $2`;
const FORGET = 'delete from voices.draft_text where organisation_id = $1 and draft_id = $2';
/** Whoever began the conversation wrote the first words. */
const FORGET_OPENER = 'update voices.conversation set opened_by = null, version = version + 1 where organisation_id = $1 and id = $2';

/** Exactly what would leave, and who would see it. */
export async function toPreview(draft: Draft, group: StaffGroup, today: string): Promise<ReleasePreview> {
  if (draft.title === null || draft.markdown === null || draft.html === null) throw platformError('platform.not_found');
  const respondent = draft.respondentId ? await loadPeople().load(draft.respondentId) : null;
  const answerDueOn = respondent ? toAnswerDueOn(today, { days: group.answerDays, workingDays: group.countsWorkingDays }) : null;
  const asked = respondent ? ` ${respondent.name} is asked to answer by ${toWords(answerDueOn!)}.` : '';
  const { title, markdown, html, kind } = draft;
  return {
    groupName: group.name, kind, title: kind === 'challenge' ? title : null, markdown, html, subject: null, respondent, answerDueOn, saidOn: today, keptBack: KEPT_BACK,
    readers: `Everybody in the organisation can read this, executives, board members and advisers among them, now and later.${asked} ${kind === 'challenge' ? 'The group can take it back, but that shows.' : 'Once it is out, it stays as it is.'}`,
  };
}

/** Writes the words outside, in the group's name, and forgets inside whose they were. The draft must be locked. */
export async function releaseOutward(draft: Draft, group: StaffGroup, today: string, timeZone: string): Promise<void> {
  const { title, markdown, subjectKind, subjectId, respondentId } = draft;
  if (title === null || markdown === null) throw platformError('platform.not_found');
  if (draft.kind === 'challenge') {
    const promise = { days: group.answerDays, workingDays: group.countsWorkingDays };
    await raiseForGroup({ groupId: group.id, subjectKind, subjectId, respondentId: respondentId!, title, markdown, on: today, promise });
  } else {
    const { planId } = await getSubject(subjectKind, subjectId);
    const id = randomUUID();
    await tx().execute(SAY, [id, subjectKind, subjectId, planId, draft.kind, group.id, today, timeZone]);
    const [said] = await tx().query<{ written_at: Date }>(SAID_AT, [tx().organisationId, id]);
    await addRows('voices.comment_text', [{ id: randomUUID(), comment_id: id, revision: 1, markdown, written_at: said!.written_at.toISOString() }]);
  }
  await tx().execute(RELEASE, [tx().organisationId, draft.id, today]);
  await tx().execute(FORGET, [tx().organisationId, draft.id]);
  await tx().execute(FORGET_OPENER, [tx().organisationId, draft.conversationId]);
}
