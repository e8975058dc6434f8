import { registerAuditSubjects } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';

const NAMES = 'select id, name from voices.staff_group where organisation_id = $1 and id = any($2)';

/** The access log says that a group was opened, by its name. Nothing of what happens in it is ever entered. */
export const registerAuditedGroups = (): void =>
  registerAuditSubjects({
    kinds: ['voices.group_opened'],
    async list(entries) {
      const rows = await tx().query<{ id: string; name: string }>(NAMES, [tx().organisationId, entries.map(({ subjectId }) => subjectId)]);
      const names = new Map(rows.map(({ id, name }) => [id, name]));
      return new Map(entries.flatMap(({ sequence, subjectId }) => (names.has(subjectId) ? [[sequence, { name: names.get(subjectId)!, path: null }]] : [])));
    },
  });
