import { Inject, Injectable } from '@nestjs/common';
import { countLive, toReference } from '@waymark/plans/domain';
import { type Day, platformError } from '@waymark/platform/domain';
import { type AtHand, Clock, currentScope, loader, memberAtHand, tx, whenAtHand } from '@waymark/platform/server';
import type { Objective } from '../objectives/objective.model';
import type { Outcome } from '../outcomes/outcome.model';
import type { Plan } from './plan.model';
import { type LoadedTree, loadPlanTree } from './plan-tree.queries';
import { findPlan } from './plans.queries';

/** Reads plans as of today where the organisation is. */
@Injectable()
export class PlanReader {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** The day it is for the organisation at hand; the same through a whole transaction. */
  async today(): Promise<Day> {
    return this.todayAtHand();
  }

  /** The same, without a promise once it is known: each row of a page asks for it. */
  todayAtHand(): AtHand<Day> {
    const { loaders } = currentScope();
    const known = loaders.get(this) as Day | undefined;
    if (known) return known;
    return whenAtHand(memberAtHand(), ({ timeZone }) => {
      const today = this.clock.today(timeZone);
      loaders.set(this, today);
      return today;
    });
  }

  /** A plan by id; without one, the current plan, or null. @throws platform.not_found for an id of no plan here. */
  async findPlan(id: string | null | undefined): Promise<Plan | null> {
    return id ? this.getPlan(id) : findPlan(null);
  }

  /** @throws platform.not_found */
  async getPlan(id: string): Promise<Plan> {
    const plan = await findPlan(id);
    if (!plan) throw platformError('platform.not_found');
    return plan;
  }

  /** Everything beneath a plan; read once in a request. */
  async tree(planId: string): Promise<LoadedTree> {
    return loadPlanTree(planId, await this.today());
  }

  /** An objective in its plan, also one that has just left a draft: then it has no label and nothing beneath. */
  async getObjective(planId: string, id: string): Promise<Objective> {
    const { objectives } = await this.tree(planId);
    return objectives.find((objective) => objective.id === id) ?? departedObjectives().load(id);
  }

  /** An outcome in its plan, also one that has just left a draft: then it has no label and nothing beneath. */
  async getOutcome(planId: string, id: string): Promise<Outcome> {
    const { objectives } = await this.tree(planId);
    return objectives.flatMap((objective) => objective.outcomes).find((outcome) => outcome.id === id) ?? departedOutcomes().load(id);
  }
}

const DEPARTED_OBJECTIVES = `
  select id, plan_id as "planId", theme, statement, original_reference as "originalReference", version, withdrawn_at::text as "withdrawnAt",
         withdrawn_reason as "withdrawnReason"
  from plans.objective where organisation_id = $1 and id = any($2)`;
const DEPARTED_OUTCOMES = `
  select id, plan_id as "planId", objective_id as "objectiveId", statement, original_reference as "originalReference", version, withdrawn_at::text as "withdrawnAt",
         withdrawn_reason as "withdrawnReason"
  from plans.outcome where organisation_id = $1 and id = any($2)`;

const nothingBeneath = { reference: toReference(), counts: countLive([]), actionCount: 0 };

const departedObjectives = loader<string, Objective>(async (ids) => {
  const rows = await tx().query<Objective>(DEPARTED_OBJECTIVES, [tx().organisationId, ids]);
  return inOrderOf(ids, rows).map((row) => (row ? { ...row, ...nothingBeneath, outcomes: [] } : platformError('platform.not_found')));
});

const departedOutcomes = loader<string, Outcome>(async (ids) => {
  const rows = await tx().query<Outcome>(DEPARTED_OUTCOMES, [tx().organisationId, ids]);
  return inOrderOf(ids, rows).map((row) => (row ? { ...row, ...nothingBeneath, actions: [] } : platformError('platform.not_found')));
});

const inOrderOf = <Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): (Row | undefined)[] => {
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id));
};
