import { Inject, Injectable } from '@nestjs/common';
import { listDraftNodes, type AnyDraftNode, type PlanDraft } from '@waymark/interchange/domain';
import { addMeasures, measurePlacesAtEnd, reviseMeasures } from '@waymark/measures/server';
import { noteAct } from '@waymark/organisations/server';
import { addParts, type Intake, placesAtEnd, PlanRow, requireReason, reviseParts } from '@waymark/plans/server';
import { Clock, currentMember, insert, saveVersioned, take } from '@waymark/platform/server';
import type { ConfirmImportArgs } from '../imports/import.inputs';
import { letGoOfFile } from '../imports/imports.queries';
import { takeOwn } from '../imports/imports.service';
import { suggestTitle } from '../imports/present-draft';
import { interchangeError } from '../interchange.errors';
import { listPlanNodes } from '../plan-nodes/plan-nodes.queries';
import { toChangedLines } from './changed-lines';
import { comparePlan } from './compare-plan';
import { matchPeople, matchTeams } from './match-people';
import { type Meanings, type Places, toNewLines } from './new-lines';

/** Saves what a file brings, all or nothing: everything happens in the transaction of the request. */
@Injectable()
export class ConfirmImportService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Makes a new plan of the draft, or brings the plan it is about up to date. Answers the import's id. */
  async confirm({ id, title, reason }: ConfirmImportArgs): Promise<string> {
    const row = await takeOwn(id);
    const { draft } = row;
    if (row.state !== 'ready' || !draft) throw interchangeError('interchange.import.not_ready');
    if (draft.counts.actions + draft.counts.measures === 0) throw interchangeError('interchange.import.nothing_found');
    const planId = row.targetPlanId ? await this.bringUpToDate(row.targetPlanId, draft, row.fileName, reason ?? null) : await this.makePlan(draft, row.fileName, title ?? suggestTitle(draft, row.fileName));
    Object.assign(row, { state: 'saved', savedPlanId: planId, savedAt: this.clock.now(), progress: 100 });
    await saveVersioned(row, row.version);
    await letGoOfFile(id);
    await noteAct('interchange.imported', planId, this.clock.now(), { way: row.targetPlanId ? 'brought_up_to_date' : 'opened' });
    return id;
  }

  private async makePlan(draft: PlanDraft, fileName: string, title: string): Promise<string> {
    const plan = await insert(PlanRow, { title, summary: null, state: 'draft', startsOn: null, endsOn: null, parentId: null, teamId: null });
    await this.add(listDraftNodes(draft.objectives), draft, await this.intake(plan.id, fileName, null), new Map(), await this.meanings(draft));
    return plan.id;
  }

  private async bringUpToDate(planId: string, draft: PlanDraft, fileName: string, reason: string | null): Promise<string> {
    const plan = await take(PlanRow, planId);
    const why = requireReason(plan, reason);
    const nodes = await listPlanNodes(planId);
    const { added, changed, matches } = await comparePlan(nodes, draft);
    if (added.length + changed.length === 0) throw interchangeError('interchange.import.nothing_to_change');
    const ids = new Map(matches.map(({ reference, id }) => [reference, id]));
    const intake = await this.intake(planId, fileName, why);
    const meanings = await this.meanings(draft);
    const places = await this.add(added.map(({ node }) => node), draft, intake, ids, meanings);
    const parents = listParents(draft);
    const lines = toChangedLines(changed, nodes, places.ids, (line) => places.ids.get(parents.get(line.node.reference) ?? '') ?? null, meanings);
    await reviseParts(lines, plan.state, intake, places.partAtEnd);
    await reviseMeasures(lines.measures, intake, places.measureAtEnd);
    return planId;
  }

  private async add(nodes: readonly AnyDraftNode[], draft: PlanDraft, intake: Intake, ids: Map<string, string>, meanings: Meanings): Promise<Places> {
    const { planId } = intake;
    const places: Places = { planId, ids, partAtEnd: await placesAtEnd(planId), measureAtEnd: await measurePlacesAtEnd(planId) };
    const parents = listParents(draft);
    const lines = toNewLines(nodes, new Map(nodes.map((node) => [node, parents.get(node.reference) ?? ''])), places, meanings);
    await addParts(lines, intake);
    await addMeasures(lines.measures, intake);
    return places;
  }

  private async intake(planId: string, source: string, reason: string | null): Promise<Intake> {
    const { personId, timeZone } = await currentMember();
    return { planId, by: personId, at: this.clock.now(), today: this.clock.today(timeZone), source, reason };
  }

  private async meanings(draft: PlanDraft): Promise<Meanings> {
    const people = await matchPeople(draft);
    return { personId: (name) => (name ? (people.get(name) ?? null) : null), teamId: await matchTeams() };
  }
}

/** The label of each line's parent, by its own. Labels of measures and of all else never meet. */
function listParents({ objectives }: PlanDraft): ReadonlyMap<string, string> {
  return new Map(objectives.flatMap((objective) => objective.outcomes.flatMap((outcome): [string, string][] => [
    [outcome.reference, objective.reference],
    ...[...outcome.actions, ...outcome.measures].map((line): [string, string] => [line.reference, outcome.reference]),
  ])));
}
