import { personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';

interface Asked {
  readonly person: { readonly id: string };
  readonly proposal: { readonly id: string };
}

/** Changes that take two admins: one refused with a reason, one that waits. Names and reason end in the mark. */
export async function furnishSecondPerson(server: TestServer, { organisation, everybody, mark }: { readonly organisation: StoryOrganisation; readonly everybody: StoryPerson; readonly mark: string }): Promise<void> {
  const second = await personWithSession(server.database, organisation, { name: `Second admin ${mark}`, roles: ['admin'] });
  const ask = async <Answer>(by: StoryPerson, body: string): Promise<Answer> => {
    const answer = await server.ask<{ answer: Answer }>(`mutation { answer: ${body} }`, {}, { session: by.session, organisation: organisation.slug });
    if (answer.errors) throw new Error(`${body}: ${JSON.stringify(answer.errors)}`);
    return answer.data.answer;
  };
  const raise = (name: string) =>
    ask<Asked>(everybody, `addPerson(name: ${JSON.stringify(`${name} ${mark}`)}, email: "${name.toLowerCase()}-${mark}@example.org", roles: [EXECUTIVE]) { person { id } proposal { id } }`);
  const { proposal } = await raise('Refused');
  await ask(second, `refuseChange(id: "${proposal.id}", reason: ${JSON.stringify(`Not yet ${mark}`)}) { proposal { id } }`);
  await raise('Waiting');
}
