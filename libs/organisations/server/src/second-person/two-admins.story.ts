import type { Role } from '@waymark/organisations/domain';
import type { TestServer } from '@waymark/platform/testing';
import { openOrganisationStory, personWithSession, type StoryOrganisation, type StoryPerson } from '../organisations.story';

const LINES = 'lines { field before after }';
const PROPOSAL = `id kind subjectId subjectName state reason proposedAt expiresAt decidedAt ${LINES} proposedBy { id } decidedBy { id } viewerCan { confirm { allowed reason } refuse { allowed reason } withdraw { allowed reason } }`;
const PERSON = 'person { id roles membershipState membershipEndsOn version waitingChanges { id } }';

export const documents = {
  change: `mutation ($personId: ID!, $version: Int!, $roles: [Role!]!, $endsOn: Date) { changeRoles(personId: $personId, version: $version, roles: $roles, membershipEndsOn: $endsOn) { ${PERSON} proposal { ${PROPOSAL} } } }`,
  add: `mutation ($name: String!, $email: String, $roles: [Role!]!) { addPerson(name: $name, email: $email, roles: $roles) { ${PERSON} proposal { ${PROPOSAL} } } }`,
  revise: `mutation ($id: ID!, $version: Int!, $email: String, $title: String) { revisePerson(id: $id, version: $version, email: $email, title: $title) { ${PERSON} } }`,
  end: `mutation ($personId: ID!, $version: Int!) { endMembership(personId: $personId, version: $version) { ${PERSON} } }`,
  confirm: `mutation ($id: ID!) { confirmChange(id: $id) { proposal { ${PROPOSAL} } } }`,
  refuse: `mutation ($id: ID!, $reason: String!) { refuseChange(id: $id, reason: $reason) { proposal { ${PROPOSAL} } } }`,
  withdraw: `mutation ($id: ID!) { withdrawChange(id: $id) { proposal { ${PROPOSAL} } } }`,
  list: `query ($first: Int, $after: String) { proposedChanges(first: $first, after: $after) { items { ${PROPOSAL} } total waitingForViewer nextCursor } }`,
} as const;

export interface Proposal {
  readonly id: string;
  readonly kind: string;
  readonly subjectName: string;
  readonly state: string;
  readonly reason: string | null;
  readonly lines: readonly { field: string; before: string[]; after: string[] }[];
  readonly proposedBy: { id: string };
  readonly decidedBy: { id: string } | null;
  readonly viewerCan: Record<'confirm' | 'refuse' | 'withdraw', { allowed: boolean; reason: string | null }>;
}

interface Acted {
  readonly person: { id: string; roles: string[]; membershipState: string; membershipEndsOn: string | null; version: number; waitingChanges: { id: string }[] };
  readonly proposal: Proposal | null;
}

export interface Listed {
  readonly items: readonly Proposal[];
  readonly total: number;
  readonly waitingForViewer: number;
  readonly nextCursor: string | null;
}

/** An organisation with two admins and an executive, and how they ask. */
export class TwoAdmins {
  private constructor(
    private readonly server: TestServer,
    readonly home: StoryOrganisation,
    readonly asker: StoryPerson,
    readonly other: StoryPerson,
    readonly executive: StoryPerson,
  ) {}

  static async open(server: TestServer): Promise<TwoAdmins> {
    const home = await openOrganisationStory(server.database);
    const member = (name: string, roles: readonly Role[]) => personWithSession(server.database, home, { name, roles });
    return new TwoAdmins(server, home, await member('Joanna Pritchard', ['admin']), await member('Tom Whelan', ['admin']), await member('Ruth Adeyemi', ['executive']));
  }

  member(roles: readonly Role[], name = 'Sam Carter', endsOn: string | null = null): Promise<StoryPerson> {
    return personWithSession(this.server.database, this.home, { name, roles, endsOn });
  }

  /** Sends a document, which must succeed, and gives the answer of its field. */
  async act<Answer = Acted>(query: string, variables: object, by = this.asker): Promise<Answer> {
    const { data, errors } = await this.server.ask<Record<string, Answer>>(query, { ...variables }, this.asking(by));
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0]!;
  }

  /** The code and words with which a document is refused; null when it is not. */
  async refusal(query: string, variables: object, by = this.asker): Promise<{ code: string; message: string; field?: string } | null> {
    const { errors } = await this.server.ask(query, { ...variables }, this.asking(by));
    return errors ? { code: errors[0]!.extensions.code, message: errors[0]!.message, field: errors[0]!.extensions['field'] as string | undefined } : null;
  }

  /** Asks for a role that gives power, for somebody new or somebody given. */
  async raise(roles: readonly string[] = ['EXECUTIVE'], subject?: StoryPerson): Promise<{ proposal: Proposal; subject: StoryPerson }> {
    const person = subject ?? (await this.member(['reader']));
    const { proposal } = await this.act(documents.change, { personId: person.personId, version: 1, roles });
    return { proposal: proposal!, subject: person };
  }

  async decide(document: 'confirm' | 'withdraw', { id }: { id: string }, by: StoryPerson): Promise<Proposal> {
    return (await this.act<{ proposal: Proposal }>(documents[document], { id }, by)).proposal;
  }

  async list(by = this.asker, variables: object = {}): Promise<Listed> {
    return this.act<Listed>(documents.list, variables, by);
  }

  async stateOf(id: string): Promise<string> {
    return (await this.list(this.other)).items.find((each) => each.id === id)!.state;
  }

  async rolesOf({ personId }: { personId: string }): Promise<string[]> {
    const [membership] = await this.rows<{ roles: string[] }>('select roles from organisations.membership where person_id = $1', [personId]);
    return membership?.roles ?? [];
  }

  /** Rows of this organisation. */
  rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.server.database.transaction({ organisationId: this.home.organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<Row>(sql, values));
  }

  /** Mails to somebody, newest last. */
  async mailsTo({ personId }: StoryPerson): Promise<{ subject: string; body: string }[]> {
    return this.rows('select mail.subject, mail.body from platform.mail join organisations.person on person.email = mail.recipient where person.id = $1', [personId]);
  }

  /** What the chain says of these changes. */
  async chain(): Promise<{ kind: string; subjectId: string; by: string; detail: unknown }[]> {
    const found = await this.rows<{ text: string }>(`select text from platform.audit_entry where kind like 'organisations.change%' order by sequence`);
    return found.map(({ text }) => JSON.parse(text) as never);
  }

  private asking({ session }: StoryPerson) {
    return { session, organisation: this.home.slug };
  }
}
