import { needsLastDay, type Role } from '@waymark/organisations/domain';
import { DomainError, platformError, type ConflictFacts, type Permit } from '@waymark/platform/domain';
import { requireUnchanged } from '@waymark/platform/server';
import { organisationsError } from '../organisations.errors';
import type { MembershipRow } from './membership.entity';
import type { PersonRow } from './person.entity';

/** @throws platform.forbidden with the policy's reason. */
export function enforce(permit: Permit): void {
  if (!permit.allowed) throw platformError('platform.forbidden', { reason: permit.reason! });
}

/** @throws when a membership would end before it is given. */
export function requireNotPast(endsOn: string | null | undefined, today: string): void {
  if (endsOn && endsOn < today) throw organisationsError('organisations.membership.end_in_past', { field: 'membershipEndsOn' });
}

/** @throws when an adviser would be here without a last day. */
export function requireLastDay(roles: readonly Role[], endsOn: string | null | undefined): void {
  if (needsLastDay(roles) && !endsOn) throw organisationsError('organisations.membership.adviser_end_needed', { field: 'membershipEndsOn' });
}

/**
 * Refuses to change a place that somebody else has changed since the page was made. The page shows person and roles as one thing
 * with one version, so it is told of the roles.
 */
export async function requireSamePlace(person: PersonRow, membership: MembershipRow | null, seen: number): Promise<void> {
  try {
    await requireUnchanged(person, seen, ['membershipVersion']);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'platform.conflict') throw error;
    const current = { roles: (membership?.roles ?? []).map((role) => role.toUpperCase()), membershipEndsOn: membership?.endsOn ?? null, version: person.version };
    throw platformError('platform.conflict', { ...(error.facts as unknown as ConflictFacts), current, fields: ['roles'] });
  }
}
