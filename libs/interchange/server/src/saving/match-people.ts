import type { PlanDraft } from '@waymark/interchange/domain';
import { addPersonWithoutMembership, findPeopleByName, listTeamFacts } from '@waymark/organisations/server';

const linesOf = (draft: PlanDraft) => draft.objectives.flatMap((objective) => objective.outcomes).flatMap((outcome) => [...outcome.actions, ...outcome.measures]);

/** Everybody whom a draft names, as it names them. */
export function listNames(draft: PlanDraft): string[] {
  const names = linesOf(draft).flatMap((line) => [line.owner, ...(line.kind === 'action' ? line.contributors : [])]);
  return [...new Set(names.filter((name): name is string => name !== null && name.trim() !== ''))];
}

/** Whom the names of a draft mean. Somebody still here comes before somebody who has left; a name of nobody becomes a person who cannot sign in. */
export async function matchPeople(draft: PlanDraft): Promise<ReadonlyMap<string, string>> {
  const found = await findPeopleByName(listNames(draft));
  const ids = new Map<string, string>();
  const added = new Map<string, string>();
  for (const [name, people] of found) {
    const person = people.find(({ hasLeft }) => !hasLeft) ?? people[0];
    const key = name.trim().toLowerCase().replace(/\s+/g, ' ');
    if (!person && !added.has(key)) added.set(key, await addPersonWithoutMembership(name));
    ids.set(name, person?.id ?? added.get(key)!);
    if (person) ids.set(person.name, person.id);
  }
  return ids;
}

/** Teams by name, without regard to capitals. */
export async function matchTeams(): Promise<(name: string | null) => string | null> {
  const teams = new Map((await listTeamFacts()).map(({ id, name }) => [name.trim().toLowerCase(), id]));
  return (name) => (name ? (teams.get(name.trim().toLowerCase()) ?? null) : null);
}
