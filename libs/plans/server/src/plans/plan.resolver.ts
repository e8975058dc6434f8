import { Inject } from '@nestjs/common';
import { Args, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadTeams, TeamModel } from '@waymark/organisations/server';
import { asksFor, currentMember, GraphQLDay, Requires } from '@waymark/platform/server';
import type { GraphQLResolveInfo } from 'graphql';
import { loadHasMeasure } from '../actions/outcome-measures';
import { Objective } from '../objectives/objective.model';
import type { Outcome } from '../outcomes/outcome.model';
import { type PartOfPlan, takePart } from './part-of-plan';
import { findGaps } from './plan-gaps';
import { PlanLink } from './plan-link.model';
import { PartOfPlanArgs } from './plan.inputs';
import { Plan, PlanGaps, PlanViewerCan } from './plan.model';
import { canApprove, canChangeStructure, canClose, canExport, canImport } from './plan.policy';
import { PlanReader } from './plan-reader';
import { listPlans } from './plans.queries';
import { StatusCount } from './status-count.model';

@Resolver(() => Plan)
export class PlanResolver {
  constructor(@Inject(PlanReader) private readonly reader: PlanReader) {}

  @Query(() => Plan, { nullable: true, description: "A plan; without an id the organisation's current one, or null when there is none." })
  @Requires('plans.read')
  plan(@Args('id', { type: () => ID, nullable: true, description: 'The plan.' }) id?: string | null): Promise<Plan | null> {
    return this.reader.findPlan(id);
  }

  @Query(() => [PlanLink], { description: 'All plans of the organisation, the current one first.' })
  @Requires('plans.read')
  plans(): Promise<PlanLink[]> {
    return listPlans();
  }

  @ResolveField(() => PlanLink, { nullable: true, description: "For a team's plan: the organisation's plan above it." })
  async parent({ parentId }: Plan): Promise<PlanLink | null> {
    return parentId ? ((await listPlans()).find((plan) => plan.id === parentId) ?? null) : null;
  }

  @ResolveField(() => TeamModel, { nullable: true, description: "For a team's plan: the team." })
  async team({ teamId }: Plan): Promise<TeamModel | null> {
    return teamId ? loadTeams().load(teamId) : null;
  }

  @ResolveField(() => [PlanLink], { description: "Teams' plans beneath this one." })
  async teamPlans({ id }: Plan): Promise<PlanLink[]> {
    return (await listPlans()).filter((plan) => plan.parentId === id);
  }

  @ResolveField(() => [StatusCount], { description: 'Live actions by status, each counted once however many outcomes it serves.' })
  async counts({ id }: Plan): Promise<StatusCount[]> {
    return (await this.reader.tree(id)).counts;
  }

  @ResolveField(() => Int, { description: 'How many live actions it has.' })
  async actionCount({ id }: Plan): Promise<number> {
    return (await this.reader.tree(id)).actionCount;
  }

  @ResolveField(() => Int, { description: 'How many outcomes it has that are not withdrawn.' })
  async outcomeCount({ id }: Plan): Promise<number> {
    const { objectives } = await this.reader.tree(id);
    return objectives.flatMap((objective) => objective.outcomes).filter((outcome) => !outcome.withdrawnAt).length;
  }

  @ResolveField(() => Int, { description: 'How many objectives it has, withdrawn ones too once it is active.' })
  async objectiveCount({ id }: Plan): Promise<number> {
    return (await this.reader.tree(id)).objectives.length;
  }

  @ResolveField(() => [Objective], { description: 'Its objectives in order, withdrawn ones too once it is active. A long plan is read in parts.' })
  async objectives(@Parent() { id }: Plan, @Args() { after, actionsAtMost }: PartOfPlanArgs, @Info() info: GraphQLResolveInfo): Promise<Objective[]> {
    const { objectives } = await this.partOf(id, after, actionsAtMost);
    if (asksFor(info, 'flags')) await loadHasMeasure().all([...new Set(objectives.flatMap(({ outcomes }) => outcomes.flatMap(outcomesOfActions)))]);
    return objectives;
  }

  @ResolveField(() => String, { nullable: true, description: 'Of a long plan, with the same arguments: where the part after this begins. Null when nothing follows.' })
  async nextPart(@Parent() { id }: Plan, @Args() { after, actionsAtMost }: PartOfPlanArgs): Promise<string | null> {
    return (await this.partOf(id, after, actionsAtMost)).next;
  }

  @ResolveField(() => PlanGaps, { description: 'Work to do on the plan itself: what is missing.' })
  async gaps({ id }: Plan): Promise<PlanGaps> {
    return findGaps(id, await this.reader.tree(id));
  }

  @ResolveField(() => PlanViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  async viewerCan(plan: Plan): Promise<PlanViewerCan> {
    const member = await currentMember();
    return {
      changeStructure: canChangeStructure(plan, member),
      approve: canApprove(plan, member),
      close: canClose(plan, member),
      exportPlan: canExport(member),
      importPlan: canImport(plan, member),
    };
  }

  private async partOf(id: string, after: string | null = null, actionsAtMost: number | null = null): Promise<PartOfPlan> {
    return takePart((await this.reader.tree(id)).objectives, after, actionsAtMost);
  }

  @ResolveField(() => GraphQLDay, { description: 'The day that its figures are of.' })
  asAt(): Promise<string> {
    return this.reader.today();
  }
}

const outcomesOfActions = ({ actions }: Outcome): string[] => actions.flatMap(({ outcomes }) => outcomes.map(({ id }) => id));
