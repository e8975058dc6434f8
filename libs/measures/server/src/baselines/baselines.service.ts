import { Inject, Injectable } from '@nestjs/common';
import { toPeriodText } from '@waymark/measures/domain';
import { recordChange, requireReason } from '@waymark/plans/server';
import { Clock, currentMember } from '@waymark/platform/server';
import { measuresError } from '../measures.errors';
import { saveMeasure } from '../measures/save-measure';
import { subjectOf, takeToChange } from '../measures/take-measure';
import { FigureBook } from '../observations/figure-book';
import { recordFigure } from '../observations/observations.service';
import type { RemoveBaselineInput, SetBaselineInput } from './baseline.inputs';
import { addStartingStretch, listStartingStretches, type StartingStretch } from './baselines.queries';

const textOf = (stretch: Pick<StartingStretch, 'fromOn' | 'toOn'> | undefined): string | null => (stretch ? toPeriodText({ from: stretch.fromOn, to: stretch.toOn }) : null);

/**
 * Choosing what change is judged against. The change record names the stretch, not its figure, which not everybody may see as exactly
 * as whoever chooses it. Each verb answers the measure's id.
 */
@Injectable()
export class BaselinesService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async set({ measureId, version, fromOn, toOn, figure = null, reason }: SetBaselineInput): Promise<string> {
    const { plan, measure } = await takeToChange(measureId);
    const why = requireReason(plan, reason);
    if (measure.kind !== 'numeric' && measure.kind !== 'perception') throw measuresError('measures.baseline.not_counted');
    if (toOn < fromOn) throw measuresError('measures.baseline.ends_before_start', { field: 'toOn' });
    const member = await currentMember();
    const recording = { measure, member, at: this.clock.now(), today: this.clock.today(member.timeZone) };
    measure.baselineVersion += 1;
    await saveMeasure(measure, version);
    if (figure) await recordFigure(recording, { ...figure, fromOn, toOn, isUnusualConfirmed: true });
    else if (!(await FigureBook.open(measure, recording)).hasFigureIn(fromOn, toOn)) throw measuresError('measures.baseline.no_figures', { field: 'fromOn' });
    const [before] = await listStartingStretches([measureId]);
    await addStartingStretch({ measureId, fromOn, toOn, source: figure?.source ?? null, reason: reason ?? null, setById: member.personId, setAt: recording.at });
    await recordChange({ ...(await subjectOf(measure)), kind: 'other', field: 'baselineText', from: textOf(before) ?? measure.baselineText, to: textOf({ fromOn, toOn }), reason: why });
    return measureId;
  }

  async remove({ measureId, version, reason }: RemoveBaselineInput): Promise<string> {
    const { plan, measure } = await takeToChange(measureId);
    const why = requireReason(plan, reason);
    const [before] = await listStartingStretches([measureId]);
    measure.baselineVersion += 1;
    await saveMeasure(measure, version);
    if (!before) throw measuresError('measures.baseline.none');
    await addStartingStretch({ measureId, fromOn: null, toOn: null, source: null, reason: reason ?? null, setById: (await currentMember()).personId, setAt: this.clock.now() });
    await recordChange({ ...(await subjectOf(measure)), kind: 'other', field: 'baselineText', from: textOf(before), to: null, reason: why });
    return measureId;
  }
}
