import { postMail } from '@waymark/platform/server';
import type { Colleague } from './proposed-changes.queries';

/** Kinds as a mail may name them: what it is about, never whom or what exactly, because it may be read over a shoulder. */
const KINDS: Readonly<Record<string, string>> = {
  'organisations.roles.raise': 'to give somebody more power',
  'organisations.sign_on.turn_on': 'to turn single sign-on on',
  'organisations.sign_on.revise': 'to single sign-on',
  'organisations.sign_on.remove': 'to remove a way to sign in',
  'organisations.sign_on.enforce': 'to how people must sign in',
  'organisations.sign_on.domain_remove': 'to the domains that people sign in from',
  'organisations.person.erase': 'to erase somebody',
  'reviews.listing.turn_on': 'to who can read what your organisation has published',
};

const about = (kind: string) => KINDS[kind] ?? 'that two admins decide on';

/** What has happened with a change. */
export interface ChangeNews {
  readonly kind: string;
  /** Who did it. */
  readonly byName: string;
  /** The page where it stands. */
  readonly link: string;
}

const SUBJECT = 'A change in your organisation on Waymark';

const send = async (to: readonly Colleague[], words: string, link: string): Promise<void> => {
  for (const { name, email } of to) await postMail({ recipient: email, subject: SUBJECT, body: `Hello ${name},\n\n${words}\n\n${link}\n` });
};

/** To those who could confirm. */
export const tellItWaits = (to: readonly Colleague[], { kind, byName, link }: ChangeNews): Promise<void> =>
  send(to, `${byName} has asked for a change ${about(kind)}. It waits until a second admin confirms it, for 14 days at most. If you did not expect it, ask ${byName} in person before you confirm anything.\n\nSee what it does:`, link);

/** To whoever asked. */
export const tellItIsDecided = (to: readonly Colleague[], words: 'confirmed' | 'refused' | 'overtaken', { kind, byName, link }: ChangeNews): Promise<void> => {
  const outcome = {
    confirmed: `${byName} has confirmed the change ${about(kind)} that you asked for. It is made.`,
    refused: `${byName} has refused the change ${about(kind)} that you asked for, and says why:`,
    overtaken: `${byName} wanted to confirm the change ${about(kind)} that you asked for, but what it is about has changed since. Nothing was done. Ask again if it is still needed.`,
  }[words];
  return send(to, outcome, link);
};

/** To all who lead the organisation: one person alone has done what otherwise takes two. */
export const tellItWasMadeAlone = (to: readonly Colleague[], { kind, byName, link }: ChangeNews): Promise<void> =>
  send(to, `${byName} has made a change ${about(kind)}. Such changes take two admins; there is no second one who could have confirmed it, so it was made by one person alone.\n\nThe record of it:`, link);
