import { monthsAfter, USUAL_MONTHS } from '@waymark/organisations/domain';
import type { Role } from './use-people';

/** Today where the person sits: only the day that a form begins with. */
export const localToday = (): string => new Date().toLocaleDateString('en-CA');

/** The day that a last day begins with: six months on for somebody who becomes an adviser and has none, else as it was. */
export const withAdviserDay = (roles: readonly Role[], endsOn: string): string => (roles.includes('ADVISER') && endsOn === '' ? monthsAfter(localToday(), USUAL_MONTHS) : endsOn);
