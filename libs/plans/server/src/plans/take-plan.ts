import { platformError } from '@waymark/platform/domain';
import { isUuid, tableOf, take, tx } from '@waymark/platform/server';
import type { ObjectType } from 'typeorm';
import type { ObjectiveRow } from '../objectives/objective.entity';
import type { OutcomeRow } from '../outcomes/outcome.entity';
import { PlanRow } from './plan.entity';

/**
 * Loads an objective or outcome to change it, with its plan. The plan is locked first, always: changes of one plan's structure
 * wait in line, so that they see each other's places and cannot lock each other out.
 * @throws platform.not_found, also when it has left a draft.
 */
export async function takePart<Part extends ObjectiveRow | OutcomeRow>(type: ObjectType<Part>, id: string): Promise<{ plan: PlanRow; part: Part }> {
  const plan = await take(PlanRow, await planIdOf(type, id));
  const part = await take(type, id);
  if (!part.keepsPlace) throw platformError('platform.not_found');
  return { plan, part };
}

async function planIdOf(type: ObjectType<object>, id: string): Promise<string> {
  if (!isUuid(id)) throw platformError('platform.not_found');
  const { name: table } = tableOf(type);
  const [row] = await tx().query<{ planId: string }>(`select plan_id as "planId" from ${table} where organisation_id = $1 and id = $2`, [tx().organisationId, id]);
  if (!row) throw platformError('platform.not_found');
  return row.planId;
}
