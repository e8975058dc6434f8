import type { Role, Warning } from '@waymark/organisations/domain';
import type { Day } from '@waymark/platform/domain';
import { addRows, tx } from '@waymark/platform/server';

/** Somebody whose place ends soon. */
export interface EndingPlace {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly endsOn: Day;
  /** Warnings that were given of this last day already. */
  readonly given: readonly number[];
}

const ENDING = `
  select membership.person_id as "personId", person.name, person.email, membership.roles, membership.ends_on::text as "endsOn",
         array(select notice.days_before from organisations.ending_notice notice
               where notice.organisation_id = $1 and notice.person_id = membership.person_id and notice.ends_on = membership.ends_on) as given
  from organisations.membership
  join organisations.person on person.organisation_id = membership.organisation_id and person.id = membership.person_id
  where membership.organisation_id = $1 and membership.joined_at is not null and membership.ended_at is null and membership.ends_on between $2::date and $3::date
  order by membership.ends_on, lower(person.name), person.id`;

/** Members whose last day is one of these. */
export const listEnding = (from: Day, to: Day): Promise<EndingPlace[]> => tx().query<EndingPlace>(ENDING, [tx().organisationId, from, to]);

const ADMINS = `
  select person.id, person.name, person.email from organisations.membership
  join organisations.person on person.organisation_id = membership.organisation_id and person.id = membership.person_id
  where membership.organisation_id = $1 and 'admin' = any(membership.roles) and membership.joined_at is not null and membership.ended_at is null
    and (membership.ends_on is null or membership.ends_on >= $2::date) and person.email is not null
  order by lower(person.name), person.id`;

/** Admins on a day. */
export const listAdmins = (today: Day): Promise<{ readonly id: string; readonly name: string; readonly email: string }[]> =>
  tx().query<{ id: string; name: string; email: string }>(ADMINS, [tx().organisationId, today]);

/** Writes down that a warning was given. */
export const noteWarning = ({ personId, endsOn }: EndingPlace, warning: Warning, today: Day): Promise<void> =>
  addRows('organisations.ending_notice', [{ person_id: personId, ends_on: endsOn, days_before: warning, told_on: today }]);
