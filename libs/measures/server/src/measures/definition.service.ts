import { Inject, Injectable } from '@nestjs/common';
import { recordChanges, type RecordedChange, requireReason } from '@waymark/plans/server';
import { Clock, currentMember } from '@waymark/platform/server';
import { measuresError } from '../measures.errors';
import { hasFigures } from '../observations/observations.queries';
import { republish } from '../publication';
import { isCompared } from '../targets/targets.queries';
import type { DefineMeasureInput, HeadlineMeasureArgs } from './definition.inputs';
import { nextHeadlinePosition } from './definition.queries';
import { describeDefinition } from './describe-definition';
import { noteOtherMeasuring } from './otherwise-measured';
import { saveMeasure } from './save-measure';
import { subjectOf, takeToChange } from './take-measure';

/** Saying how a measure is measured. Each verb answers the measure's id. */
@Injectable()
export class DefinitionService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async define({ id, version, reason, ...revision }: DefineMeasureInput): Promise<string> {
    const { plan, measure } = await takeToChange(id);
    const before = { ...measure };
    measure.define(revision);
    const told = describeDefinition(before, measure);
    if (told.length === 0) return id;
    const why = requireReason(plan, reason);
    if (before.unit !== measure.unit && (await isCompared(id))) throw measuresError('measures.measure.unit_compared', { field: 'unit' });
    if (before.people !== measure.people && measure.people === 'none' && (await hasFigures(id))) throw measuresError('measures.measure.people_counted', { field: 'people' });
    await saveMeasure(measure, version);
    const { personId, timeZone } = await currentMember();
    await noteOtherMeasuring(before, measure, { by: personId, at: this.clock.now(), today: this.clock.today(timeZone), reason });
    if (before.people !== measure.people) await republish(id);
    const subject = await subjectOf(measure);
    await recordChanges(told.map((change): RecordedChange => ({ ...subject, ...change, reason: why })));
    return id;
  }

  /** Which measures the overview shows is no change of what the plan promises, so it needs no reason. */
  async headline({ id, version, isHeadline }: HeadlineMeasureArgs): Promise<string> {
    const { measure } = await takeToChange(id);
    if ((measure.headlinePosition !== null) === isHeadline) return id;
    measure.headlinePosition = isHeadline ? await nextHeadlinePosition(measure.planId) : null;
    await saveMeasure(measure, version);
    return id;
  }
}
