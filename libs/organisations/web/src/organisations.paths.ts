import { address } from '@waymark/platform/web';

/** What the list of people is narrowed to. */
export interface PeopleFilter {
  /** Part of a name, a job title or an e-mail address. */
  readonly search: string;
  readonly includesLeft: boolean;
  /** Only those whose last day comes within thirty days. */
  readonly endsSoon: boolean;
}

/** The people of an organisation, all of them or as searched for. */
export const peoplePath = (organisation: string, { search, includesLeft, endsSoon }: Partial<PeopleFilter> = {}): string =>
  address([organisation, 'settings', 'people'], { q: search?.trim() || null, left: includesLeft ? 'yes' : null, ending: endsSoon ? 'yes' : null });

/** Where many people are invited at once. */
export const invitePath = (organisation: string): string => address([organisation, 'settings', 'people', 'invite']);

/** Where somebody is seen off. */
export const leavingPath = (organisation: string, personId: string): string => address([organisation, 'settings', 'people', personId, 'leaving']);

/** Erases the personal data of somebody who has left. */
export const erasePersonPath = (organisation: string, personId: string): string => address([organisation, 'settings', 'people', personId, 'erase']);

/** All pages of settings, each with a line on what it does. */
export const settingsPath = (organisation: string): string => address([organisation, 'settings']);

/** One page of settings: `organisation`, `words`, `sign-on`. */
export const onePageOfSettingsPath = (organisation: string, segment: string): string => address([organisation, 'settings', segment]);

/** What the access log is narrowed to; empty for all. */
export interface AccessLogFilter {
  readonly group: string;
  readonly personId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  /** Where a later page begins. */
  readonly after: string;
}

/** Who did what in the organisation: all of it, or as narrowed. */
export const accessLogPath = (organisation: string, { group, personId, fromOn, untilOn, after }: Partial<AccessLogFilter> = {}): string =>
  address([organisation, 'settings', 'access-log'], { group, person: personId, from: fromOn, until: untilOn, after });

/** The same as a file for a spreadsheet. */
export const accessLogFilePath = (organisation: string, { group, personId, fromOn, untilOn }: Partial<AccessLogFilter> = {}): string =>
  address(['export', organisation, 'access-log.csv'], { group: group?.toLowerCase(), person: personId, from: fromOn, until: untilOn });

/** A page of the organisation that the server names: 'reviews/3', 'measures/…/slug#part'. */
export function pageOfOrganisationPath(organisation: string, path: string): string {
  const [place = '', part] = path.split('#');
  return address([organisation, ...place.split('/')], {}, part);
}
