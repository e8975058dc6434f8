import type { Team } from './use-teams';

/** A team with the teams beneath it. */
export interface TeamNode {
  team: Team;
  below: TeamNode[];
}

/** The tree of teams, in the order given. A team whose parent is not among them stands at the top. */
export function growTree(teams: readonly Team[]): TeamNode[] {
  const nodes = new Map(teams.map((team): [string, TeamNode] => [team.id, { team, below: [] }]));
  const tops: TeamNode[] = [];
  for (const node of nodes.values()) {
    const above = node.team.parentId === null ? undefined : nodes.get(node.team.parentId);
    (above?.below ?? tops).push(node);
  }
  return tops;
}

/** The teams that a team may become a part of: not itself, and none beneath it. */
export function listPlacesFor(team: Team, teams: readonly Team[]): Team[] {
  const beneath = new Set([team.id]);
  const findBelow = (id: string): void => {
    for (const one of teams) {
      if (one.parentId !== id || beneath.has(one.id)) continue;
      beneath.add(one.id);
      findBelow(one.id);
    }
  };
  findBelow(team.id);
  return teams.filter(({ id }) => !beneath.has(id));
}
