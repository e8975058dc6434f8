import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type CategoryCell, type CategoryScheme, findPeriodProblem, toPeriodText } from '@waymark/measures/domain';
import { addRows, Clock } from '@waymark/platform/server';
import { findScheme, readCatalogue } from '../categories/own-categories.queries';
import { beginRecording, type Recording } from '../measures/begin-recording';
import { measuresError } from '../measures.errors';
import { publishBreakdown } from '../publication';
import { breakdownError } from './breakdown.errors';
import type { RecordBreakdownInput } from './breakdown.inputs';
import { findLiveUse, findRecordedBreakdown } from './breakdowns.queries';
import { checkCells } from './check-cells';
import { requirePeopleCounted } from './require-people';
import { settleRatio, settleTotal } from './settle-figure';

/** Recording counts by category. Only the measure is locked, so that many people can record at once. */
@Injectable()
export class RecordBreakdownService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** @throws measures.breakdown.* with what is wrong with the counts */
  async record(input: RecordBreakdownInput): Promise<string> {
    const recording = await beginRecording(input.measureId, this.clock);
    const { measure, today } = recording;
    requirePeopleCounted(measure);
    const period = { fromOn: input.fromOn, toOn: input.toOn, asAtOn: input.asAtOn ?? input.toOn };
    const problem = findPeriodProblem(period, today);
    if (problem) throw measuresError('measures.observation.unfit_period', problem);
    const use = await findLiveUse(measure.id, input.dimension);
    const scheme = use && findScheme(await readCatalogue(), use.schemeKey);
    if (!use || !scheme) throw breakdownError('measures.breakdown.not_chosen', { field: 'dimension' });
    const cells = checkCells(input.cells, use, scheme);
    const revision = await this.nextRevision(input);
    const counted = { ...period, use, cells, source: input.source ?? null, reason: revision > 1 ? (input.reason ?? null) : null };
    await settleTotal(recording, counted);
    await this.keep(recording, input, { cells, scheme, shape: use.shape, revision, asAtOn: period.asAtOn });
    await publishBreakdown(measure.id, input.dimension, input.toOn);
    await settleRatio(recording, counted);
    return measure.id;
  }

  /** 1 for the first counts of a period; a correction says why, and must have seen what it corrects. */
  private async nextRevision({ measureId, dimension, fromOn, toOn, revision, reason }: RecordBreakdownInput): Promise<number> {
    const held = await findRecordedBreakdown(measureId, dimension, toOn);
    if (!held) return 1;
    const periodText = toPeriodText({ from: held.fromOn, to: toOn });
    const facts = { periodText, revision: held.revision };
    if (!reason) throw breakdownError('measures.breakdown.exists', { ...facts, field: 'reason' });
    if (revision && revision !== held.revision) throw breakdownError('measures.breakdown.changed', { ...facts, field: 'revision' });
    if (held.fromOn !== fromOn) throw breakdownError('measures.breakdown.other_period', { periodText, field: 'fromOn' });
    return held.revision + 1;
  }

  private async keep(
    { member, at }: Recording,
    { measureId, dimension, fromOn, toOn, source = null, reason = null }: RecordBreakdownInput,
    kept: { cells: readonly CategoryCell[]; scheme: CategoryScheme; shape: string; revision: number; asAtOn: string },
  ): Promise<void> {
    const id = randomUUID();
    await addRows('measures.breakdown', [{
      id, measure_id: measureId, dimension, scheme_key: kept.scheme.key, scheme_revision: kept.scheme.revision, shape: kept.shape, from_on: fromOn, to_on: toOn,
      revision: kept.revision, as_at_on: kept.asAtOn, source, reason: kept.revision > 1 ? reason : null, recorded_by: member.personId, recorded_at: at.toISOString(),
    }]);
    await addRows('measures.breakdown_cell', kept.cells.map((cell) => ({ breakdown_id: id, ...cell })));
  }
}
