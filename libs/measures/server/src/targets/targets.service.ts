import { Inject, Injectable } from '@nestjs/common';
import { toDueWords, toFigureText } from '@waymark/measures/domain';
import { slippedDays } from '@waymark/plans/domain';
import { recordChange, requireReason } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, insert, requireUnchanged, saveVersioned, take } from '@waymark/platform/server';
import type { MeasureRow } from '../measures/measure.entity';
import { saveMeasure } from '../measures/save-measure';
import { known, type MeasureToChange, subjectOf, takeToChange } from '../measures/take-measure';
import { type TargetContent, TargetRow } from './target.entity';
import type { SetTargetInput, WithdrawTargetArgs } from './target.inputs';
import { refuseComparator, refuseOrder, refuseUnfit } from './target-rules';
import { findComparator, listStandingTargets, measureOfTarget, waitForComparisons } from './targets.queries';

/** Saying what a measure is to reach. Each verb answers the measure's id. */
@Injectable()
export class TargetsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async set({ measureId, version, targetId = null, reason, dueOn, value = null, comparatorMeasureId = null, isWaypoint, words = null }: SetTargetInput): Promise<string> {
    if (comparatorMeasureId) await waitForComparisons();
    const taken = await takeToChange(measureId);
    const why = requireReason(taken.plan, reason);
    const content = { dueOn, value, comparatorMeasureId: comparatorMeasureId || null, isWaypoint: isWaypoint ?? false, words };
    const { measure } = taken;
    refuseUnfit(measure, content);
    measure.targetsVersion += 1;
    await saveMeasure(measure, version);
    if (content.comparatorMeasureId) await refuseComparator(measure, content.comparatorMeasureId);
    await (targetId ? this.change(taken, targetId, content, why) : this.add(taken, content, why));
    return measureId;
  }

  async withdraw({ id, version, reason }: WithdrawTargetArgs): Promise<string> {
    const { plan, measure } = await takeToChange(await measureOfTarget(id));
    const why = requireReason(plan, reason);
    const target = await take(TargetRow, id);
    await requireUnchanged(target, version, ['dueOn', 'value', 'comparatorMeasureId', 'isWaypoint']);
    target.withdraw({ by: (await currentMember()).personId, at: this.clock.now(), reason: why, planState: plan.state });
    refuseOrder((await listStandingTargets(measure.id)).filter((other) => other.id !== id));
    await saveVersioned(target, version);
    measure.targetsVersion += 1;
    await saveMeasure(measure, measure.version);
    await recordChange({ ...(await subjectOf(measure)), kind: 'other', field: 'targetText', from: await textOf(target, measure), to: null, reason: why });
    return measure.id;
  }

  private async add({ measure }: MeasureToChange, content: TargetContent, reason: string | null): Promise<void> {
    refuseOrder([...(await listStandingTargets(measure.id)), { id: '', ...content }]);
    await insert(TargetRow, { measureId: measure.id, ...content });
    await recordChange({ ...(await subjectOf(measure)), kind: 'other', field: 'targetText', from: null, to: await textOf(content, measure), reason });
  }

  private async change({ measure }: MeasureToChange, id: string, content: TargetContent, reason: string | null): Promise<void> {
    const target = await take(TargetRow, known(id));
    if (target.measureId !== measure.id) throw platformError('platform.not_found');
    const [before, slipped] = [await textOf(target, measure), slippedDays(target.dueOn, content.dueOn)];
    target.revise(content);
    refuseOrder((await listStandingTargets(measure.id)).map((other) => (other.id === id ? { id, ...content } : other)));
    // The measure's version has shown that nobody changed its targets meanwhile.
    await saveVersioned(target, target.version);
    const after = await textOf(content, measure);
    if (after !== before) await recordChange({ ...(await subjectOf(measure)), kind: 'other', field: 'targetText', from: before, to: after, slippedDays: slipped, reason });
  }
}

/** A target as the change record tells it: "75% by March 2028". */
async function textOf({ value, comparatorMeasureId, dueOn, isWaypoint, words }: TargetContent, measure: MeasureRow): Promise<string> {
  const by = `by ${toDueWords(dueOn)}${isWaypoint ? ' (a stage on the way)' : ''}`;
  if (value !== null) return `${toFigureText(value, measure)} ${by}`;
  if (!comparatorMeasureId) return `${words ?? 'Met'} ${by}`;
  const comparator = await findComparator(comparatorMeasureId);
  return `The latest figure of ${comparator?.reference || 'another measure'} ${by}`;
}
