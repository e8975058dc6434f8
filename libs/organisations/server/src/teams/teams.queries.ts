import { tx } from '@waymark/platform/server';

/** A team with its place in the tree. */
export interface TeamFacts {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Names from the top down: People directorate / Recruitment. */
  readonly path: string;
  readonly version: number;
  readonly memberCount: number;
}

/** The tree is small (tens of teams), so it is walked whole; ids of null mean every team that is open. */
const TEAMS = `
  with recursive tree as (
    select id, name, parent_id, version, closed_at, name as path, array[lower(name), id::text] as place
    from organisations.team where organisation_id = $1 and parent_id is null
    union all
    select team.id, team.name, team.parent_id, team.version, team.closed_at, tree.path || ' / ' || team.name, tree.place || array[lower(team.name), team.id::text]
    from organisations.team
    join tree on tree.id = team.parent_id
    where team.organisation_id = $1
  ) cycle id set is_cycle using walked
  select id, name, parent_id as "parentId", path, version, coalesce(members.count, 0)::int as "memberCount"
  from tree
  left join (
    select team_id, count(*) from organisations.person where organisation_id = $1 and left_on is null group by team_id
  ) members on members.team_id = tree.id
  where case when $2::uuid[] is null then closed_at is null else id = any($2) end
  order by place`;

/** Teams in the order of their tree: those with the ids given (closed ones too), or all that are open. */
export const listTeamFacts = (ids: readonly string[] | null = null): Promise<TeamFacts[]> =>
  tx().query<TeamFacts>(TEAMS, [tx().organisationId, ids]);

export interface TeamNode {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly isClosed: boolean;
}

/** Every team, closed ones too, as rules about the tree need it. */
export const listTeamNodes = (): Promise<TeamNode[]> =>
  tx().query<TeamNode>('select id, name, parent_id as "parentId", closed_at is not null as "isClosed" from organisations.team where organisation_id = $1', [tx().organisationId]);

/** What would hang in the air if a team were closed. */
export async function countBelow(id: string): Promise<{ people: number; teamsBelow: number }> {
  const sql = `
    select (select count(*) from organisations.person where organisation_id = $1 and team_id = $2 and left_on is null)::int as people,
           (select count(*) from organisations.team where organisation_id = $1 and parent_id = $2 and closed_at is null)::int as "teamsBelow"`;
  const [counts] = await tx().query<{ people: number; teamsBelow: number }>(sql, [tx().organisationId, id]);
  return counts!;
}
