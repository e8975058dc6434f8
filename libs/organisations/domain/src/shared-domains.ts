/** Domains in which everybody can have an address. */
const FREE_MAIL = [
  'gmail.com', 'googlemail.com', 'outlook.com', 'outlook.co.uk', 'hotmail.com', 'hotmail.co.uk', 'live.com', 'live.co.uk', 'msn.com', 'yahoo.com', 'yahoo.co.uk', 'ymail.com', 'rocketmail.com',
  'icloud.com', 'me.com', 'mac.com', 'aol.com', 'aol.co.uk', 'proton.me', 'protonmail.com', 'pm.me', 'gmx.com', 'gmx.co.uk', 'gmx.net', 'gmx.de', 'mail.com', 'email.com', 'web.de', 'zoho.com',
  'fastmail.com', 'tutanota.com', 'tuta.com', 'hey.com', 'yandex.com', 'mail.ru', 'btinternet.com', 'btopenworld.com', 'sky.com', 'virginmedia.com', 'ntlworld.com', 'blueyonder.co.uk', 'talktalk.net',
  'tiscali.co.uk', 'plus.com', 'plusnet.com', 'orange.net', 'wanadoo.co.uk', 'onmicrosoft.com',
];

/** Domains that many bodies share: whoever proved one would vouch for the people of all the others. */
const OF_MANY_BODIES = ['nhs.net', 'nhs.uk', 'nhs.scot', 'wales.nhs.uk', 'cymru.nhs.uk', 'hscni.net', 'cjsm.net', 'gov.uk', 'gov.scot', 'gov.wales', 'police.uk', 'ac.uk', 'sch.uk', 'mod.uk'];

/** Ends of names that registries give out below. */
const SUFFIXES = ['co.uk', 'org.uk', 'me.uk', 'ltd.uk', 'plc.uk', 'net.uk', 'com.au', 'org.au', 'gov.au', 'co.nz', 'org.nz', 'govt.nz', 'co.za', 'org.za', 'com.br', 'co.jp', 'or.jp', 'co.in', 'org.in', 'com.sg', 'com.hk'];

export type SharedDomain = 'free_mail' | 'many_bodies';

/** Why a domain can be no organisation's own; null when it can. Whether it is, its DNS says. */
export function whyShared(domain: string): SharedDomain | null {
  if (FREE_MAIL.includes(domain)) return 'free_mail';
  return OF_MANY_BODIES.includes(domain) || SUFFIXES.includes(domain) ? 'many_bodies' : null;
}
