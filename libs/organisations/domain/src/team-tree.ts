interface Node {
  readonly id: string;
  readonly parentId: string | null;
}

/** Whether `id` would end up beneath itself if it were moved under `parentId`. */
export function wouldCircle(teams: readonly Node[], id: string, parentId: string | null): boolean {
  const parents = new Map(teams.map((team) => [team.id, team.parentId]));
  const seen = new Set<string>();
  for (let above = parentId; above && !seen.has(above); above = parents.get(above) ?? null) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
}
