import { address } from '@waymark/platform/web';

/** What the list of people is narrowed to. */
export interface PeopleFilter {
  /** Part of a name, a job title or an e-mail address. */
  readonly search: string;
  readonly includesLeft: boolean;
}

/** The people of an organisation, all of them or as searched for. */
export const peoplePath = (organisation: string, { search, includesLeft }: Partial<PeopleFilter> = {}): string =>
  address([organisation, 'settings', 'people'], { q: search?.trim() || null, left: includesLeft ? 'yes' : null });

/** All pages of settings, each with a line on what it does. */
export const settingsPath = (organisation: string): string => address([organisation, 'settings']);

/** One page of settings: `organisation`, `words`, `sign-on`. */
export const onePageOfSettingsPath = (organisation: string, segment: string): string => address([organisation, 'settings', segment]);
