import { Inject, Injectable } from '@nestjs/common';
import { compareReferences, toMeasureReference } from '@waymark/plans/domain';
import { findPlan, PlanReader } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { currentMember } from '@waymark/platform/server';
import type { Measure, MeasurePage } from '../../measures/measure.model';
import { fromMeasureCursor, listMeasures, listMeasuresOfPlan, loadMeasures } from '../../measures/measure.queries';
import { loadReadings } from '../reading/load-readings';
import type { MeasureListArgs } from './measure-list.inputs';
import { listMyOpenMeasures } from './measure-list.queries';

/** As many as an overview can show at a glance. */
const MOST_HEADLINES = 7;

const emptyPage: MeasurePage = { items: [], total: 0, nextCursor: null };

/** A page of what is left of a plan's measures after a filter. Its cursor is the label after which it goes on, as without one. */
function toPage(found: readonly Measure[], first: number, after: string | null): MeasurePage {
  const place = toMeasureReference(...fromMeasureCursor(after));
  const rest = found.filter(({ reference }) => compareReferences(reference, place) > 0);
  const items = rest.slice(0, first);
  return { items, total: found.length, nextCursor: rest.length > first ? items.at(-1)!.reference.slice(1) : null };
}

/** Goes through the measures of a plan. */
@Injectable()
export class MeasureListService {
  constructor(@Inject(PlanReader) private readonly reader: PlanReader) {}

  /** A page of a plan's measures, in its order. @throws platform.not_found for an id of no plan here. */
  async list({ planId, first, after = null, onlyFlag, ownerId }: MeasureListArgs): Promise<MeasurePage> {
    const plan = await findPlan(planId);
    if (!plan && planId) throw platformError('platform.not_found');
    if (!plan) return emptyPage;
    if (!onlyFlag && !ownerId) return listMeasures(plan.id, first, after);
    const owned = (await listMeasuresOfPlan(plan.id)).filter(({ owner }) => !ownerId || owner?.id === ownerId);
    if (!onlyFlag) return toPage(owned, first, after);
    const readings = await this.readingsOf(owned);
    return toPage(owned.filter((_, index) => readings[index]!.flags.includes(onlyFlag)), first, after);
  }

  /** Those chosen for the overview in their order; where none has been chosen, the first seven that have a course. */
  async listHeadlines(planId: string | null | undefined): Promise<Measure[]> {
    const plan = await this.reader.findPlan(planId);
    if (!plan) return [];
    const standing = (await listMeasuresOfPlan(plan.id)).filter(({ withdrawnAt }) => !withdrawnAt);
    const readings = await this.readingsOf(standing);
    const placed = standing.map((measure, index) => ({ measure, reading: readings[index]! }));
    const chosen = placed.filter(({ reading }) => reading.facts.headlinePosition !== null);
    if (chosen.length === 0) return placed.filter(({ reading }) => reading.hasCourse).slice(0, MOST_HEADLINES).map(({ measure }) => measure);
    return chosen.sort((a, b) => a.reading.facts.headlinePosition! - b.reading.facts.headlinePosition!).map(({ measure }) => measure);
  }

  /** Measures the viewer is accountable for whose figure is due, the longest overdue first. */
  async listFiguresDue(): Promise<Measure[]> {
    const { personId } = await currentMember();
    const mine = await Promise.all((await listMyOpenMeasures(personId)).map((id) => loadMeasures().load(id)));
    const readings = await this.readingsOf(mine);
    const due = mine.map((measure, index) => ({ measure, due: readings[index]!.due })).filter(({ due }) => due.state === 'due' || due.state === 'overdue');
    due.sort((a, b) => (a.due.dueOn! < b.due.dueOn! ? -1 : a.due.dueOn! > b.due.dueOn! ? 1 : compareReferences(a.measure.reference, b.measure.reference)));
    return due.map(({ measure }) => measure);
  }

  private async readingsOf(measures: readonly Measure[]) {
    return loadReadings(measures.map(({ id }) => id), await this.reader.today());
  }
}
