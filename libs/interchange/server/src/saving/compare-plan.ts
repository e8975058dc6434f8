import { diffDraft, type PlanDifferences, type PlanDraft, type PlanNode } from '@waymark/interchange/domain';
import { findPeopleByName } from '@waymark/organisations/server';
import { listNames } from './match-people';

/**
 * A draft against a plan. A person may be named in a file in several ways, by e-mail address for one; and what is withdrawn stays
 * so, whatever a file says.
 */
export async function comparePlan(nodes: readonly PlanNode[], draft: PlanDraft): Promise<PlanDifferences> {
  const people = await findPeopleByName(listNames(draft));
  const nameOf = (named: string) => (people.get(named) ?? []).find(({ hasLeft }) => !hasLeft)?.name ?? people.get(named)?.[0]?.name ?? named;
  const isSameOwner = (held: string | null, named: string) => held !== null && nameOf(named).trim().toLowerCase() === held.trim().toLowerCase();
  const differences = diffDraft(nodes, withKnownHelpers(draft, nameOf), { isSameOwner });
  const withdrawn = new Set(nodes.filter(({ status }) => status === 'withdrawn').map(({ id }) => id));
  const changed = differences.changed.filter(({ id }) => !withdrawn.has(id));
  return { ...differences, changed, unchanged: differences.unchanged + differences.changed.length - changed.length };
}

/** Helpers as the plan names them, once each and without the owner, which is how they are kept. */
function withKnownHelpers(draft: PlanDraft, nameOf: (named: string) => string): Pick<PlanDraft, 'objectives'> {
  const copy = structuredClone(draft.objectives);
  for (const action of copy.flatMap(({ outcomes }) => outcomes).flatMap(({ actions }) => actions)) {
    action.contributors = [...new Set(action.contributors.map(nameOf))].filter((name) => !action.owner || name !== nameOf(action.owner));
  }
  return { objectives: copy };
}
