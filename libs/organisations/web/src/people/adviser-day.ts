import { monthsAfter, USUAL_MONTHS } from '@waymark/organisations/domain';
import type { Role } from './use-people';

/** Today where the person sits: only the day that a form begins with. */
export const localToday = (): string => new Date().toLocaleDateString('en-CA');

/** Whether a place with the roles that are chosen must have a last day. */
export const needsLastDay = (chosen: readonly Role[]): boolean => chosen.indexOf('ADVISER') >= 0;

/** The day that a last day begins with: six months on for somebody who becomes an adviser and has none, else as it was. */
export const withAdviserDay = (roles: readonly Role[], endsOn: string): string => (needsLastDay(roles) && endsOn === '' ? monthsAfter(localToday(), USUAL_MONTHS) : endsOn);
