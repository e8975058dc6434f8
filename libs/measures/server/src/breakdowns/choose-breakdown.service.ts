import { Injectable } from '@nestjs/common';
import { toDimensionName } from '@waymark/measures/domain';
import { recordChanges, requireReason } from '@waymark/plans/server';
import { insert, saveVersioned, take, tx } from '@waymark/platform/server';
import { findGrouping, readCatalogue } from '../categories/own-categories.queries';
import { subjectOf, takeToChange } from '../measures/take-measure';
import { republish } from '../publication';
import { breakdownError } from './breakdown.errors';
import type { ChooseBreakdownInput } from './breakdown.inputs';
import { BreakdownUseRow } from './breakdown-use.entity';
import { checkChoice, type CheckedChoice } from './check-choice';
import { requirePeopleCounted } from './require-people';

const LIVE = 'select id from measures.breakdown_use where organisation_id = $1 and measure_id = $2 and dimension = $3 and ended_at is null';
const HAS_COUNTS = 'select 1 from measures.breakdown where organisation_id = $1 and measure_id = $2 and dimension = $3 limit 1';

/** Choosing by what a measure is broken down, into which groups, and how these are compared. */
@Injectable()
export class ChooseBreakdownService {
  /** @throws measures.breakdown.* with what does not fit */
  async choose({ measureId, reason, ...given }: ChooseBreakdownInput): Promise<string> {
    const { plan, measure } = await takeToChange(measureId);
    requirePeopleCounted(measure);
    const catalogue = await readCatalogue();
    const { choice, grouping } = checkChoice(given, catalogue);
    const [live] = await tx().query<{ id: string }>(LIVE, [tx().organisationId, measureId, choice.dimension]);
    const nameOf = (name: string | undefined) => `${toDimensionName(choice.dimension)}: ${name ?? ''}`;
    const change = { ...(await subjectOf(measure)), kind: 'other', field: 'breakdown', to: nameOf(grouping.name) } as const;
    if (!live) {
      await insert(BreakdownUseRow, { measureId, ...choice, endedAt: null });
      await recordChanges([{ ...change, from: null, reason: reason ?? null }]);
      return measureId;
    }
    const why = requireReason(plan, reason);
    const use = await take(BreakdownUseRow, live.id);
    await refuseOtherShape(use, choice);
    const from = nameOf(findGrouping(catalogue, use.groupingKey)?.name);
    Object.assign(use, choice);
    await saveVersioned(use, use.version);
    await republish(measureId);
    await recordChanges([{ ...change, from, reason: why }]);
    return measureId;
  }
}

/** What has been counted one way cannot be read another. @throws measures.breakdown.shape_fixed */
async function refuseOtherShape(use: BreakdownUseRow, choice: CheckedChoice): Promise<void> {
  const isSame = use.shape === choice.shape && use.schemeKey === choice.schemeKey && use.parts.join('\n') === choice.parts.join('\n');
  if (isSame) return;
  const counts = await tx().query(HAS_COUNTS, [tx().organisationId, use.measureId, use.dimension]);
  if (counts.length > 0) throw breakdownError('measures.breakdown.shape_fixed', { field: 'shape' });
}
