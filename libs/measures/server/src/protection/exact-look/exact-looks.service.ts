import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { noteAct } from '@waymark/organisations/server';
import { platformError } from '@waymark/platform/domain';
import { addRows, Clock, currentMember, isUuid } from '@waymark/platform/server';
import { requirePermit } from '../../require-permit';
import { findMeasure } from '../../measures/measure.queries';
import { ExactFigures } from './exact-figures.model';
import { findExactFigure, listExactCounts } from './exact-figures.queries';
import type { LookAtExactFiguresInput } from './exact-look.inputs';
import { permitExact } from './exact.policy';

/** Looks made in this process whose answer has not left yet. What an answer kept for a retry brings back is never one of them. */
const fresh = new WeakSet<object>();

/** Whether this is the answer of the look itself, not a copy of it. */
export const isFresh = (look: ExactFigures): boolean => fresh.has(look);

/** A look at exact figures: written down in a transaction that is committed before any number is read. */
@Injectable()
export class ExactLooksService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** @throws platform.forbidden for whoever is no data steward, platform.not_found where there is nothing to see. */
  async look({ measureId, dimension = null, toOn, purpose }: LookAtExactFiguresInput): Promise<ExactFigures> {
    if (!isUuid(measureId) || !(await findMeasure(measureId))) throw platformError('platform.not_found');
    const member = await currentMember();
    requirePermit(await permitExact(member));
    const subject = { measureId, dimension, toOn };
    const isThere = dimension === null ? await findExactFigure(subject) : (await listExactCounts(subject)).length > 0;
    if (!isThere) throw platformError('platform.not_found');
    const look = Object.assign(new ExactFigures(), { id: randomUUID() });
    await addRows('measures.exact_look', [
      { id: look.id, person_id: member.personId, measure_id: measureId, dimension, to_on: toOn, purpose, looked_at: this.clock.now().toISOString() },
    ]);
    await noteAct('measures.exact_looked', measureId, this.clock.now(), { look: look.id, toOn, breakdown: dimension !== null });
    fresh.add(look);
    return look;
  }
}
