import { Injectable } from '@nestjs/common';
import { enqueue, type JobHandler, tx } from '@waymark/platform/server';
import { republish } from './republish';

const TASK = 'measures.republish';

const MEASURES = `
  select id from measures.measure
  where organisation_id = $1 and exists (
    select 1 from measures.figure_release release where release.organisation_id = $1 and release.measure_id = measure.id and release.audience <> 'everyone'
    union all
    select 1 from measures.breakdown_release release where release.organisation_id = $1 and release.measure_id = measure.id
  )
  order by id`;

/** Has every measure with figures about people published afresh, each in a job of its own; a job that has not begun is not doubled. */
export async function enqueueRepublishing(): Promise<void> {
  for (const { id } of await tx().query<{ id: string }>(MEASURES, [tx().organisationId])) {
    await enqueue(TASK, { measureId: id }, { key: `${TASK}:${id}` });
  }
}

/** Works out afresh what each audience may see of one measure. The second run finds the same, so it is harmless. */
@Injectable()
export class RepublishJob implements JobHandler {
  readonly task = TASK;

  async handle({ measureId }: Record<string, unknown>): Promise<void> {
    if (typeof measureId === 'string') await republish(measureId);
  }
}
