import { emailDomainOf } from './email-domain';

/** What a provider says of somebody, as far as it names an address. All of it is the provider's word, and may be of any type. */
export type AddressClaims = Readonly<Record<string, unknown>>;

/** An address that an organisation's provider may vouch for, or why there is none. */
export type VouchedAddress = { readonly email: string } | { readonly problem: 'no_address' | 'not_proved' };

const LONGEST_EMAIL = 320;
const NOT_IN_AN_ADDRESS = /[\s\p{Cc}\p{Cf}]/u;

/**
 * The e-mail address by which somebody who comes for the first time is recognised. An organisation vouches for addresses of domains it
 * has proved to be its own, and for no others, whatever its provider says.
 *
 * Entra: whoever runs any directory can write any address into `email`, so guests of other directories are not believed at all; who
 * belongs to the organisation's own is as much its business as its mail. `preferred_username` is the fallback, because many directories
 * send no `email`. Google: the hosted domain must be a proved one too. Keycloak and others let people type their own address, so
 * it must be confirmed.
 */
export function toVouchedAddress(kind: 'entra' | 'google' | 'keycloak' | 'other', issuer: string, claims: AddressClaims, provedDomains: readonly string[]): VouchedAddress {
  const found = candidates(kind, issuer, claims).filter(isAddress);
  if (found.length === 0) return { problem: 'no_address' };
  const isOurs = (email: string) => provedDomains.includes(emailDomainOf(email)!);
  const email = isOfHostedDomain(kind, claims, provedDomains) ? found.find(isOurs) : undefined;
  return email === undefined ? { problem: 'not_proved' } : { email };
}

/** Whether a Google account is one of an organisation's domain: anybody can have one, also with an address of it. */
export const isOfHostedDomain = (kind: string, { hd }: AddressClaims, provedDomains: readonly string[]): boolean =>
  kind !== 'google' || (typeof hd === 'string' && provedDomains.includes(hd.toLowerCase()));

function candidates(kind: string, issuer: string, { email, email_verified: isVerified, preferred_username: userName, idp, xms_edov: isDomainOwner }: AddressClaims): unknown[] {
  if (kind !== 'entra') return isVerified === true ? [email] : [];
  const isGuest = idp !== undefined && idp !== issuer;
  if (isGuest) return [];
  return isDomainOwner === false || isDomainOwner === 0 || isDomainOwner === '0' ? [userName] : [email, userName];
}

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_EMAIL && !NOT_IN_AN_ADDRESS.test(value) && emailDomainOf(value) !== null;
