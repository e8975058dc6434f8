import { tx } from '@waymark/platform/server';
import type { GroupRecord } from './group-record.model';

interface Counted {
  readonly challengesSent: number;
  readonly challengesAnswered: number;
  readonly challengesAccepted: number;
  readonly averageAnswerDays: number | null;
  readonly adviceSent: number;
  readonly adviceAnswered: number;
  readonly adviceAccepted: number;
  readonly statementsSent: number;
}

/** Everything counted here stands outside already, in the group's name. */
const RECORD = `
  select asked.*, told.*
  from (
    select count(*)::int as "challengesSent", count(answered.on_day)::int as "challengesAnswered", (count(*) filter (where judged.kind = 'satisfied'))::int as "challengesAccepted",
           round(avg(answered.on_day - challenge.raised_on))::int as "averageAnswerDays"
    from voices.challenge
    left join lateral (
      select min(happened_on) as on_day from voices.challenge_event where organisation_id = challenge.organisation_id and challenge_id = challenge.id and kind = 'answered'
    ) answered on true
    left join lateral (
      select kind from voices.challenge_event where organisation_id = challenge.organisation_id and challenge_id = challenge.id and kind in ('answered', 'satisfied', 'unsatisfied') order by place desc limit 1
    ) judged on true
    where challenge.organisation_id = $1 and challenge.raised_by_group = $2
  ) asked cross join (
    select (count(*) filter (where comment.kind = 'advice'))::int as "adviceSent", (count(*) filter (where comment.kind = 'advice' and answer.count > 0))::int as "adviceAnswered",
           (count(*) filter (where comment.kind = 'advice' and answer.accepted > 0))::int as "adviceAccepted", (count(*) filter (where comment.kind = 'statement'))::int as "statementsSent"
    from voices.comment
    left join lateral (
      select count(*) as count, count(*) filter (where judgement.is_accepted) as accepted
      from voices.comment_answer given
      left join voices.answer_judgement judgement on judgement.organisation_id = given.organisation_id and judgement.answer_id = given.id
      where given.organisation_id = comment.organisation_id and given.comment_id = comment.id
    ) answer on true
    where comment.organisation_id = $1 and comment.group_id = $2
  ) told`;

/** What a group has said outside, and what came of it. */
export async function countRecord(groupId: string): Promise<GroupRecord> {
  const [row] = await tx().query<Counted>(RECORD, [tx().organisationId, groupId]);
  const { challengesSent, challengesAnswered, challengesAccepted, adviceSent, adviceAnswered, adviceAccepted, statementsSent, averageAnswerDays } = row!;
  return {
    lines: [
      { kind: 'challenge', sent: challengesSent, answered: challengesAnswered, accepted: challengesAccepted },
      { kind: 'advice', sent: adviceSent, answered: adviceAnswered, accepted: adviceAccepted },
      { kind: 'statement', sent: statementsSent, answered: null, accepted: null },
    ],
    averageAnswerDays,
  };
}

/** So many of what a group said are shown with it, the newest. */
const SHOWN = 100;
const CHALLENGES = 'select id from voices.challenge where organisation_id = $1 and raised_by_group = $2 order by raised_on desc, number desc limit $3';
const COMMENTS = 'select id from voices.comment where organisation_id = $1 and group_id = $2 order by written_at desc, id desc limit $3';

const listIds = async (sql: string, groupId: string): Promise<string[]> => (await tx().query<{ id: string }>(sql, [tx().organisationId, groupId, SHOWN])).map(({ id }) => id);

/** The challenges that a group raised, the newest first. */
export const listChallengesOf = (groupId: string): Promise<string[]> => listIds(CHALLENGES, groupId);

/** The advice and statements of a group, the newest first. */
export const listSayingsOf = (groupId: string): Promise<string[]> => listIds(COMMENTS, groupId);
