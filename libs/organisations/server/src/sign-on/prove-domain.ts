import type { Texts } from './domain-names';

const PREFIX = 'waymark-domain=';

/** The name at which a domain is proved: one below it, so that nothing that is there already is in the way. */
export const txtNameOf = (domain: string): string => `_waymark.${domain}`;

/** What must stand there. */
export const txtValueOf = (token: string): string => `${PREFIX}${token}`;

export type DomainProblem = 'absent' | 'other' | 'unreachable';

/** Whether the texts found prove a domain, and if not, why. Blanks around them are no matter: control panels add some. */
export function problemOf(texts: Texts, token: string): DomainProblem | null {
  if (texts === null) return 'unreachable';
  const ours = texts.map((text) => text.trim()).filter((text) => text.startsWith(PREFIX));
  if (ours.includes(txtValueOf(token))) return null;
  return ours.length > 0 ? 'other' : 'absent';
}
