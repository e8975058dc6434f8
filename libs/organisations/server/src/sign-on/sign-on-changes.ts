/** What takes two admins. Ids, numbers and words of a program only: what is sealed stays where it is. */
export const TURN_ON = 'organisations.sign_on.turn_on';
export const REVISE = 'organisations.sign_on.revise';
export const REMOVE = 'organisations.sign_on.remove';
export const ENFORCE = 'organisations.sign_on.enforce';
export const REMOVE_DOMAIN = 'organisations.sign_on.domain_remove';

/** A provider's settings as whoever decides must see them. */
export interface SettingsSeen {
  readonly issuer: string;
  readonly clientId: string;
}

export interface SettingsIntoForce {
  readonly providerId: string;
  readonly revision: number;
  /** What is in force when it is asked for; null when nothing is. */
  readonly before: SettingsSeen | null;
  readonly after: SettingsSeen;
}

export interface ProviderRemoval {
  readonly providerId: string;
  readonly before: SettingsSeen;
}

export interface WayOfDomainChange {
  readonly domainId: string;
  readonly domain: string;
  readonly on: boolean;
}

export interface DomainRemoval {
  readonly domainId: string;
  readonly domain: string;
}
