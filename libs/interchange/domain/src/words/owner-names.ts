export interface OwnersReading {
  /** The first named is accountable. */
  readonly owner: string | null;
  readonly contributors: readonly string[];
}

const NOBODY = /^(?:tb[cadn]|to be (?:confirmed|agreed|decided|determined|appointed|recruited)|vacant|vacancy|unknown|n\/?a|none|nobody|\?+|-+|–|—)$/i;
const LABEL = /^(?:owner|lead|leads|action owner|accountable|responsible|support(?:ed by|ing)?|with|by|sponsor|contributors?)\s*:\s*/i;
const ROLE = /\b(?:director|head|manager|lead|chief|officer|chair|secretary|adviser|advisor|partner|president|coordinator|co-ordinator|specialist|team|board|committee|group|smt|slt|elt|ceo|coo|cfo|cpo|hrd|hrbp|sro|trustees?|managers|directors|network)\b/i;
const PERSON = /^(?:(?:dr|mr|mrs|ms|miss|prof|professor|sir|dame|rev)\.?\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|bin|al|el|la|le)){0,3}(?:\s*\([^)]*\))?$/u;
const SUBJECT = /^(?:people|culture|finance|hr|od|hr[a-z]{1,2}|communications?|comms|workforce|policy|operations|equality|equity|diversity|inclusion|belonging|edi|learning|development|strategy|digital|estates|governance|quality|talent|recruitment|wellbeing|engagement|analysis|research|performance|improvement|innovation|marketing|membership|members|events|programmes?|services?|support|procurement|it|data|insight|education|training|safety|care|health|influence|voice|risk|resources|organisational development|public affairs|external affairs)$/i;

/** True for something that can stand alone as a person or a role. */
export function isPersonLike(text: string): boolean {
  const name = text.trim();
  if (name === '' || name.length > 60 || SUBJECT.test(name)) return false;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(name)) return true;
  if (ROLE.test(name)) return name.split(/\s+/).length <= 7;
  return PERSON.test(name);
}

/** Splits "Tom Okafor & Saira Mahmood" into people, and leaves "Director of People and Culture" whole. */
export function readOwners(text: string): OwnersReading {
  const named = text
    .split(/[;\n/]|\s+\+\s+/)
    .flatMap((part) => splitJoined(part.replace(/^\s*(?:[•●▪■◦·*–-]\s+|[•●▪■◦·])/, '').trim().replace(LABEL, '')))
    .map((part) => part.replace(LABEL, '').replace(/\s+/g, ' ').replace(/^[,\s]+|[,\s]+$/g, ''))
    .filter((part) => part !== '' && !NOBODY.test(part));
  const [owner = null, ...contributors] = [...new Set(named)];
  return { owner, contributors };
}

function splitJoined(part: string): string[] {
  if (NOBODY.test(part.trim())) return [];
  return splitWhereAllStand(part, /\s*&\s*|\s+and\s+|\s+with\s+/i).flatMap((piece) => splitList(piece));
}

function splitWhereAllStand(part: string, joiner: RegExp): string[] {
  const pieces = part.split(joiner).map((piece) => piece.trim());
  const all = pieces.flatMap((piece) => piece.split(',')).map((piece) => piece.trim()).filter((piece) => piece !== '');
  if (pieces.length < 2 || !all.every((piece) => isPersonLike(piece))) return [part];
  // "Sue, Bob and Jan" is a list; in "Okafor, Tom and Mahmood, Saira" the commas stand inside the names.
  return pieces.at(-1)?.includes(',') ? pieces : all;
}

/** "Okafor, Tom" is one person; "Tom Okafor, Saira Mahmood" and "Tom, Saira, Lin" are several. */
function splitList(part: string): string[] {
  const pieces = part.split(',').map((piece) => piece.trim()).filter((piece) => piece !== '');
  const singleWords = pieces.every((piece) => !piece.includes(' '));
  if (pieces.length < 2 || (singleWords && pieces.length === 2 && !pieces.every((piece) => ROLE.test(piece)))) return [part];
  return pieces.every((piece) => isPersonLike(piece)) ? pieces : [part];
}
