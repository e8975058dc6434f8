import { registerTraces } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';

const DROP_IMPORTS = 'delete from interchange.plan_import where organisation_id = $1 and opened_by = $2';

/** Files that they sent and never brought in. What was confirmed is in the plan. */
export const registerImportTraces = (): void =>
  registerTraces('interchange', async (personId) => {
    await tx().execute(DROP_IMPORTS, [tx().organisationId, personId]);
  });
