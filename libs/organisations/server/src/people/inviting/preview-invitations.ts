import { guessRole, membershipStateOf, monthsAfter, nameKey, needsLastDay, type PastedPerson, type PastedProblem, readPasted, USUAL_MONTHS } from '@waymark/organisations/domain';
import type { Day } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';
import { isEmail } from 'class-validator';
import { listTeamFacts } from '../../teams/teams.queries';
import { findPeopleByName, listPersonFactsOf, type PersonFacts } from '../people.queries';
import type { InvitationStanding, PreviewedInvitation } from './inviting.model';

const PROBLEMS: Readonly<Record<PastedProblem, readonly [InvitationStanding, string]>> = {
  no_address: ['wrong', 'There is no e-mail address in this line. Enter one, or leave them out.'],
  wrong_address: ['wrong', 'This is not an e-mail address. Enter one such as name@example.org.'],
  repeated: ['repeated', 'This address stands further up. They are invited once.'],
};

const OF_ADDRESS = 'select id, lower(email) as email from organisations.person where organisation_id = $1 and lower(email) = any($2)';

/** Those of the people who are here already, by address or, where the plan only names them, by name. */
async function findHere(people: readonly PastedPerson[]): Promise<(person: PastedPerson) => PersonFacts | null> {
  const rows = await tx().query<{ id: string; email: string }>(OF_ADDRESS, [tx().organisationId, people.map(({ email }) => email.toLowerCase())]);
  const byAddress = new Map(rows.map(({ id, email }) => [email, id]));
  const byName = await findPeopleByName(people.filter(({ isNameGuessed }) => !isNameGuessed).map(({ name }) => name));
  const named = [...byName.values()].filter((bearers) => bearers.length === 1).map(([bearer]) => bearer!);
  const facts = new Map((await listPersonFactsOf([...byAddress.values(), ...named.map(({ id }) => id)])).map((person) => [person.id, person]));
  return ({ email, name, isNameGuessed }) => {
    const here = facts.get(byAddress.get(email.toLowerCase()) ?? '');
    if (here || isNameGuessed) return here ?? null;
    const [bearer, ...others] = byName.get(name) ?? [];
    const only = bearer && others.length === 0 ? facts.get(bearer.id) : null;
    return only && !only.hasMembership && only.email === null && only.leftOn === null ? only : null;
  };
}

const HERE: Readonly<Record<Exclude<InvitationStanding, 'new' | 'named' | 'repeated' | 'wrong'>, (name: string) => string>> = {
  member: (name) => `${name} is a member already. Their roles stay as they are.`,
  invited: (name) => `${name} was invited already. Send the invitation again from the list of people.`,
  left: (name) => `${name} has left. Bring them back from the list of people.`,
};

function standingOf(person: PersonFacts | null, today: Day): Exclude<InvitationStanding, 'repeated' | 'wrong'> {
  if (!person) return 'new';
  if (person.leftOn !== null) return 'left';
  const state = membershipStateOf(person, today);
  return ({ none: 'named', active: 'member', invited: 'invited', ended: 'left' } as const)[state];
}

/** What would become of everybody in pasted text. Nothing is changed by it. */
export async function previewInvitations(text: string, today: Day): Promise<PreviewedInvitation[]> {
  const people = readPasted(text);
  const here = await findHere(people.filter(({ problem }) => problem === null));
  const teams = new Map((await listTeamFacts()).flatMap(({ id, name, path }) => [[nameKey(name), id], [nameKey(path), id]] as const));
  return people.map((person): PreviewedInvitation => {
    const { line, text: pasted, email, isNameGuessed, title, team } = person;
    const problem = person.problem ?? (isEmail(email) ? null : 'wrong_address');
    const found = problem === null ? here(person) : null;
    const [standing, said] = problem === null ? [standingOf(found, today), null] : PROBLEMS[problem];
    const words = standing === 'member' || standing === 'invited' || standing === 'left' ? HERE[standing](found!.name) : said;
    const role = guessRole(person.role || title);
    const teamId = found?.teamId ?? teams.get(nameKey(team)) ?? null;
    return {
      line, text: pasted, email, name: found?.name ?? person.name, isNameGuessed: isNameGuessed && !found, title: title || (found?.title ?? ''), teamId, unknownTeam: team && !teamId ? team : null, role,
      membershipEndsOn: needsLastDay([role]) ? monthsAfter(today, USUAL_MONTHS) : null, standing, problem: words, personId: found?.id ?? null,
    };
  });
}
