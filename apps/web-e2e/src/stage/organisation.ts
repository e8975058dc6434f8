import { randomUUID } from 'node:crypto';
import { request, type APIRequestContext } from 'playwright-core';
import { commandFor } from '../../../../tools/whole-program.mjs';
import { apiOf, type Api } from './api';
import type { Visitor } from './browser';
import { theProgram, type RunningProgram } from './program';

/** The password of everybody whom a journey invents. */
export const password = 'four plain words together';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** An organisation with nothing in it but its first admin, who holds the link to come in. */
export interface EmptyOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly admin: { name: string; email: string };
  /** The one-time link, as the command printed it. */
  readonly link: string;
}

/** Opens an organisation as whoever runs the installation does: with the command. */
export async function openOrganisation(name: string, program: RunningProgram = theProgram()): Promise<EmptyOrganisation> {
  const slug = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${randomUUID().slice(0, 8)}`;
  const admin = { name: 'Maya Fraser', email: `maya@${slug}.example` };
  const told = ['--slug', slug, '--name', name, '--admin-email', admin.email, '--admin-name', admin.name];
  const printed = await commandFor(program, 'organisation', 'open', ...told);
  const link = /https?:\S+/.exec(printed)?.[0];
  if (link === undefined) throw new Error(`The command printed no link:\n${printed}`);
  return { slug, name, admin, link };
}

/** An organisation in which a journey can begin at once: Maya is its admin and its executive. */
export interface Organisation extends EmptyOrganisation {
  /** The API as Maya. */
  readonly api: Api;
  readonly maya: Person;
  /** Invites somebody and accepts for them. */
  join(name: string, roles: readonly string[]): Promise<Person>;
  close(): Promise<void>;
}

export async function openRunningOrganisation(name: string, program: RunningProgram = theProgram()): Promise<Organisation> {
  const empty = await openOrganisation(name, program);
  const context = await request.newContext({ baseURL: program.url });
  await accept(context, empty.link, empty.admin.name);
  const api = apiOf(context, empty.slug);
  const { people } = await api.ask<{ people: { items: { id: string; version: number }[] } }>('{ people { items { id version } } }');
  const { id, version } = people.items[0]!;
  await api.ask('mutation ($id: ID!, $version: Int!) { changeRoles(personId: $id, version: $version, roles: [ADMIN, EXECUTIVE]) { person { id } } }', { id, version });
  const join: Organisation['join'] = async (who, roles) => {
    const email = `${who.split(' ')[0]!.toLowerCase()}@${empty.slug}.example`;
    const { addPerson } = await api.ask<{ addPerson: { person: { id: string } } }>(
      'mutation ($name: String!, $email: String, $roles: [Role!]!, $membershipEndsOn: Date) { addPerson(name: $name, email: $email, roles: $roles, membershipEndsOn: $membershipEndsOn) { person { id } } }',
      // An adviser is here until a date.
      { name: who, email, roles, membershipEndsOn: roles.includes('ADVISER') ? '2099-12-31' : null },
    );
    const own = await request.newContext({ baseURL: program.url });
    await accept(own, await findInvitation(api, email), who);
    await own.dispose();
    return { id: addPerson.person.id, name: who, email };
  };
  return { ...empty, api, maya: { id, ...empty.admin }, join, close: () => context.dispose() };
}

/** The link in the invitation to somebody, as the demo keeps it instead of sending it. */
export async function findInvitation(api: Api, email: string): Promise<string> {
  const { keptMail } = await api.ask<{ keptMail: { to: string; body: string }[] }>('{ keptMail { to body } }');
  const link = /https?:\S+\/welcome\/\S+/.exec(keptMail.find(({ to }) => to === email)?.body ?? '')?.[0];
  if (link === undefined) throw new Error(`No invitation to ${email} was kept.`);
  return link;
}

async function accept(context: APIRequestContext, link: string, name: string): Promise<void> {
  await apiOf(context, null).ask('mutation ($token: String!, $name: String, $password: String) { acceptInvitation(token: $token, name: $name, password: $password) { account { id } } }', {
    token: link.split('/').at(-1),
    name,
    password,
  });
}

/** Gives a page the session of a person without going through the sign-in page. */
export async function signInAs(visitor: Visitor, { email }: { email: string }): Promise<void> {
  await visitor.api(null).ask('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { account { id } } }', { email, password });
}
