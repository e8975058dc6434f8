import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import { type Viewer, ViewerSource } from '../database/viewer';
import { PermissionCatalogue } from '../graphql/permissions';

export const LEFT = '00000000-0000-4000-8000-00000000000a';
export const RIGHT = '00000000-0000-4000-8000-00000000000b';
const ORGANISATIONS: Readonly<Record<string, string>> = { left: LEFT, right: RIGHT };
const NAMES: Readonly<Record<string, string>> = { '1': 'Ann', '2': 'Bo' };

/** A session of these specs says who it is: the organisation, the number of the person, the roles. */
export const session = (organisation: string, person: string, ...roles: string[]): string => [organisation, person, ...roles].join('.');
const personId = (person: string) => `00000000-0000-4000-9000-00000000000${person}`;

/** Believes what a session says. */
@Injectable()
export class SampleViewers extends ViewerSource {
  constructor(@Inject(PermissionCatalogue) private readonly permissions: PermissionCatalogue) {
    super();
  }

  async findOrganisationId(slug: string): Promise<string | null> {
    return ORGANISATIONS[slug] ?? null;
  }

  async identify(transaction: Transaction, sessionToken: string | null): Promise<Viewer> {
    const [slug, person, ...roles] = sessionToken?.split('.') ?? [];
    if (!slug || !person) return { account: null, member: null };
    await transaction.query("select set_config('app.actor', $1, true)", [personId(person)]);
    const account = { accountId: personId(person), sessionId: personId('9'), email: 'a@b.example', name: NAMES[person]!, isProved: true };
    const { organisationId } = transaction.options;
    if (!organisationId || organisationId !== ORGANISATIONS[slug]) return { account, member: null };
    const member = { organisationId, personId: personId(person), name: NAMES[person]!, teamId: null, timeZone: 'UTC', roles, permissions: this.permissions.of(roles), mustSetSecondFactor: false };
    return { account, member };
  }

  async findActorName(_transaction: Transaction, actor: string): Promise<string | null> {
    return NAMES[actor.slice(-1)] ?? null;
  }
}
