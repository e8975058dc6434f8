import { tx } from '@waymark/platform/server';

/** Somebody made up, whom a visitor of the demo may be. */
export interface DemoPersonaFacts {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly description: string;
  readonly organisationSlug: string;
}

export const listDemoPersonas = (): Promise<(DemoPersonaFacts & { organisationName: string })[]> =>
  tx().query(
    `select persona.key, persona.name, persona.title, persona.role, persona.description,
            entry.slug as "organisationSlug", entry.name as "organisationName"
     from identity.demo_persona persona
     join identity.organisation_directory entry on entry.slug = persona.organisation_slug
     order by persona.position, persona.key`,
  );

export async function findAccountOfPersona(key: string): Promise<string | null> {
  const [persona] = await tx().query<{ id: string }>('select account_id as id from identity.demo_persona where key = $1', [key]);
  return persona?.id ?? null;
}

/** Makes a demo's account one that visitors may be; done by the seed. */
export async function introducePersona(persona: DemoPersonaFacts & { accountId: string; position: number }): Promise<void> {
  const { key, accountId, organisationSlug, name, title, role, description, position } = persona;
  await tx().execute(
    `insert into identity.demo_persona (key, account_id, organisation_slug, name, title, role, description, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [key, accountId, organisationSlug, name, title, role, description, position],
  );
}
