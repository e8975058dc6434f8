/** The domain of an e-mail address, in small letters; null when it is none. */
export function emailDomainOf(email: string): string | null {
  const at = email.trim().lastIndexOf('@');
  const domain = at > 0 ? toDomain(email.trim().slice(at + 1)) : null;
  return domain;
}

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LONGEST_DOMAIN = 253;

/** A domain as it is compared: small letters, without a dot at the end; null when it is none. Letters beyond ASCII come in their coded form (xn--). */
export function toDomain(text: string): string | null {
  const domain = text.trim().toLowerCase().replace(/\.$/, '');
  const labels = domain.split('.');
  const isDomain = domain.length <= LONGEST_DOMAIN && labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1)!);
  return isDomain ? domain : null;
}
