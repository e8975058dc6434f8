import type { Role } from '../roles';
import { nameKey } from '../tidy';

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('en-GB') + word.slice(1);

/** What somebody may be called, from their e-mail address: ada.lovelace@… is Ada Lovelace. */
export function guessName(email: string): string {
  const local = email.split('@')[0]!.split('+')[0]!;
  return local.split(/[._-]+/).map((word) => word.replace(/\d+$/, '')).filter(Boolean).map(capital).join(' ');
}

/** “Lovelace, Ada” is Ada Lovelace. */
export function turnName(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  return first && last && more.length === 0 ? `${first} ${last}` : name.trim();
}

/** Words in a job title or a column of roles, and what they speak for. The first that is found counts. Nothing speaks for an admin. */
const WORDS: readonly (readonly [RegExp, Role])[] = [
  [/sub-?\s?group|reviewer|scrutin/, 'reviewer'],
  [/non-?\s?executive|\bned\b|trustee|governor|\bboard\b|\bchair\b|chairman|chairwoman|chairperson/, 'board'],
  [/staff (group|network)|network (member|chair)/, 'group_member'],
  [/advis[eo]r|consultant/, 'adviser'],
  [/\bchief\b|director|executive|\bceo\b|\bcoo\b|\bcfo\b|\bcpo\b/, 'executive'],
  [/contributor|\bowner\b|manager|\bhead\b|\blead\b|officer|coordinator|analyst|partner/, 'contributor'],
];

/** Job titles in which a word above means less than it seems. */
const HELPERS = /\b(assistant|secretary|pa|ea|support|administrator) (to|for)\b|\bexecutive assistant\b|\bpersonal assistant\b|\b(chair|director|chief)['’]s (office|assistant)\b/;

/** The role that words of a table speak for; a reader where they speak for none. Somebody looks at it before anything is sent. */
export function guessRole(words: string): Role {
  const key = nameKey(words);
  if (HELPERS.test(key)) return 'reader';
  return WORDS.find(([sign]) => sign.test(key))?.[1] ?? 'reader';
}
