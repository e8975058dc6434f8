import { Inject, Injectable } from '@nestjs/common';
import { tidy, wouldCircle } from '@waymark/organisations/domain';
import { platformError } from '@waymark/platform/domain';
import { Clock, insert, saveVersioned, take } from '@waymark/platform/server';
import { organisationsError } from '../organisations.errors';
import { lockOrganisation } from '../organisations/organisations.queries';
import { TeamRow } from './team.entity';
import { canClose } from './team.policy';
import type { ReviseTeamArgs } from './teams.inputs';
import { countBelow, listTeamNodes, type TeamNode } from './teams.queries';

/** Arranges the teams. Changes wait for each other, because two moves that are right alone can make a circle together. */
@Injectable()
export class TeamsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Adds a team and gives its id. */
  async add(name: string, parentId: string | null): Promise<string> {
    await lockOrganisation();
    const teams = await listTeamNodes();
    requireOpenParent(teams, parentId);
    requireFreeName(teams, { name: tidy(name), parentId });
    return (await insert(TeamRow, { name: tidy(name), parentId, closedAt: null })).id;
  }

  /** Renames or moves a team. */
  async revise({ id, version, name, parentId }: ReviseTeamArgs): Promise<void> {
    await lockOrganisation();
    const team = await take(TeamRow, id);
    const teams = await listTeamNodes();
    if (name) team.name = tidy(name);
    if (parentId !== undefined && parentId !== team.parentId) {
      requireOpenParent(teams, parentId);
      if (wouldCircle(teams, id, parentId)) throw organisationsError('organisations.team.circle', { field: 'parentId' });
      team.parentId = parentId;
    }
    requireFreeName(teams, team);
    await saveVersioned(team, version);
  }

  /** Closes a team that is empty; plans that name it keep it. */
  async close(id: string, version: number): Promise<void> {
    await lockOrganisation();
    const team = await take(TeamRow, id);
    const permit = canClose(await countBelow(id));
    if (!permit.allowed) throw platformError('platform.forbidden', { reason: permit.reason! });
    team.closedAt ??= this.clock.now();
    await saveVersioned(team, version);
  }
}

/** @throws platform.not_found when there is no such team here, organisations.team.closed when it is closed. */
export function requireOpenParent(teams: readonly TeamNode[], parentId: string | null): void {
  if (parentId === null) return;
  const parent = teams.find(({ id }) => id === parentId);
  if (!parent) throw platformError('platform.not_found');
  if (parent.isClosed) throw organisationsError('organisations.team.closed', { field: 'parentId' });
}

function requireFreeName(teams: readonly TeamNode[], { id, name, parentId }: { id?: string; name: string; parentId: string | null }): void {
  const same = (other: TeamNode) => other.id !== id && !other.isClosed && other.parentId === parentId && other.name.toLowerCase() === name.toLowerCase();
  if (teams.some(same)) throw organisationsError('organisations.team.name_taken', { field: 'name' });
}
