import type { Organisation, Person } from './organisation';

/** What a journey wants to find in a plan: one outcome with these actions. */
export interface WantedAction {
  readonly title: string;
  readonly owner?: Person;
  readonly dueOn?: string;
}

export interface MadeAction {
  readonly id: string;
  readonly title: string;
  /** The label on the screen, 1.1.2. */
  readonly reference: string;
  readonly version: number;
}

export interface MadePlan {
  readonly id: string;
  readonly actions: readonly MadeAction[];
}

/** Makes a plan of one objective and one outcome, and has it approved: its owners then have work to do. */
export async function makePlan({ api }: Organisation, wanted: readonly WantedAction[]): Promise<MadePlan> {
  const { openPlan } = await api.ask<{ openPlan: { plan: { id: string } } }>('mutation { openPlan(title: "Plan of the harbour") { plan { id } } }');
  const planId = openPlan.plan.id;
  const { addObjective } = await api.ask<{ addObjective: { objective: { id: string } } }>(
    'mutation ($planId: ID!) { addObjective(planId: $planId, theme: "Our workplace") { objective { id } } }',
    { planId },
  );
  const { addOutcome } = await api.ask<{ addOutcome: { outcome: { id: string } } }>(
    'mutation ($objectiveId: ID!) { addOutcome(objectiveId: $objectiveId, statement: "People are treated fairly here") { outcome { id } } }',
    { objectiveId: addObjective.objective.id },
  );
  const actions: MadeAction[] = [];
  for (const { title, owner, dueOn } of wanted) {
    const { addAction } = await api.ask<{ addAction: { action: MadeAction } }>(
      'mutation ($outcomeId: ID!, $title: String!, $ownerId: ID, $dueOn: Date) { addAction(outcomeId: $outcomeId, title: $title, ownerId: $ownerId, dueOn: $dueOn) { action { id title reference version } } }',
      { outcomeId: addOutcome.outcome.id, title, ownerId: owner?.id, dueOn },
    );
    actions.push(addAction.action);
  }
  const { plan } = await api.ask<{ plan: { version: number; asAt: string } }>('{ plan { version asAt } }');
  await api.ask('mutation ($id: ID!, $version: Int!, $on: Date!) { approvePlan(id: $id, version: $version, approvedBy: "Board of trustees", approvedOn: $on) { plan { id } } }', {
    id: planId,
    version: plan.version,
    on: plan.asAt,
  });
  return { id: planId, actions };
}

/** What has been said of an action, the latest first. */
export async function findUpdates({ api }: Pick<Organisation, 'api'>, reference: string): Promise<{ status: string; note: string | null }[]> {
  const { findByReference } = await api.ask<{ findByReference: { id: string } }>('query ($reference: String!) { findByReference(reference: $reference) { id } }', { reference });
  const { action } = await api.ask<{ action: { timeline: { items: { update: { status: string; note: string | null } | null }[] } } }>(
    'query ($id: ID!) { action(id: $id) { timeline { items { update { status note } } } } }',
    { id: findByReference.id },
  );
  return action.timeline.items.flatMap(({ update }) => (update === null ? [] : [update]));
}
