import { Inject, Injectable } from '@nestjs/common';
import { recordChange, requireReason } from '@waymark/plans/server';
import { platformError, toWords } from '@waymark/platform/domain';
import { Clock, currentMember, insert, saveVersioned, take } from '@waymark/platform/server';
import { measuresError } from '../measures.errors';
import { measuresPermissions } from '../measures.permissions';
import { beginRecording } from '../measures/begin-recording';
import { getPlanOf, type MeasureToRecord, subjectOf, takeToChange } from '../measures/take-measure';
import { hasFigureOn } from '../observations/observations.queries';
import type { MarkKind } from './mark-kind';
import { ChartMarkRow } from './mark.entity';
import type { MarkChartInput, WithdrawMarkArgs } from './mark.inputs';
import { getMarkFacts, isAction, isMarked } from './marks.queries';

const NAMES: Readonly<Record<Exclude<MarkKind, 'note'>, string>> = { break: 'A new series begins', new_limits: 'New limits', exclusion: 'Left out of averages and limits' };

/**
 * Marks on charts. A note is written by whoever records figures; what changes what a chart says is a change of the plan, made by whoever
 * may change measures, with a reason. Each verb answers the measure's id.
 */
@Injectable()
export class MarksService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async mark({ measureId, kind, markedOn, words, actionId = null }: MarkChartInput): Promise<string> {
    const { measure } = await this.begin(measureId, kind);
    const member = await currentMember();
    if (markedOn > this.clock.today(member.timeZone)) throw measuresError('measures.mark.in_future', { field: 'markedOn' });
    if (actionId && !(await isAction(actionId))) throw measuresError('measures.mark.action_unknown', { field: 'actionId' });
    if (kind !== 'note' && (await isMarked(measureId, kind, markedOn))) throw measuresError('measures.mark.exists', { field: 'markedOn' });
    if (kind === 'exclusion' && !(await hasFigureOn(measureId, markedOn))) throw measuresError('measures.mark.no_figure', { field: 'markedOn' });
    const facts = { measureId, kind, markedOn, words, actionId: actionId || null, addedBy: member.personId, addedAt: this.clock.now() };
    await insert(ChartMarkRow, facts);
    if (kind !== 'note') await recordChange({ ...(await subjectOf(measure)), kind: 'other', field: 'limits', from: null, to: textOf(kind, markedOn), reason: words });
    return measureId;
  }

  async withdraw({ id, version, reason }: WithdrawMarkArgs): Promise<string> {
    const { measureId, kind } = await getMarkFacts(id);
    const { measure, planState } = await this.begin(measureId, kind, reason);
    const mark = await take(ChartMarkRow, id);
    mark.withdraw({ by: (await currentMember()).personId, at: this.clock.now(), reason: reason ?? null, planState });
    await saveVersioned(mark, version);
    if (kind !== 'note') await recordChange({ ...(await subjectOf(measure)), kind: 'other', field: 'limits', from: textOf(kind, mark.markedOn), to: null, reason: reason ?? null });
    return measureId;
  }

  /** Locks what the kind of mark needs. @param withdrawal the reason, where a mark is withdrawn; one that is added says why in its words. */
  private async begin(measureId: string, kind: MarkKind, ...withdrawal: [reason?: string | null]): Promise<MeasureToRecord> {
    if (kind === 'note') return beginRecording(measureId, this.clock);
    await getPlanOf(measureId);
    const { permissions } = await currentMember();
    if (!permissions.has('measures.structure.change')) throw platformError('platform.forbidden', { reason: measuresPermissions['measures.structure.change'].refusal });
    const { plan, measure } = await takeToChange(measureId);
    if (withdrawal.length > 0) requireReason(plan, withdrawal[0]);
    return { measure, planState: plan.state };
  }
}

const textOf = (kind: Exclude<MarkKind, 'note'>, on: string): string => `${NAMES[kind]}: ${toWords(on)}`;
