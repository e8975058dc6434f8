import { commonPasswordBits } from './common-passwords.generated';
import { WordFilter } from './word-filter';

const WORDS = `
  password passwords password1 passw0rd p@ssword p@ssw0rd mypassword yourpassword newpassword changeme changemenow letmein letmeinplease letmeinnow
  welcome welcomehome welcomeback qwerty qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl qwerty123456 qwertyqwerty asdfghjkl asdfghjklqwerty zxcvbnm
  1qaz2wsx3edc 1qaz2wsx3edc4rfv 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i qazwsxedcrfv qazwsxedc zaq12wsxcde3 q1w2e3r4t5y6 abcdefghijkl abcdefghijklmn abcdefgh
  abcd1234efgh abc123abc123 iloveyou iloveyouforever iloveyousomuch iloveyoubaby sunshine sunshineday princess princessprincess football footballfan
  liverpool liverpoolfc manchester manchesterunited manunited chelseafc arsenalfc tottenham evertonfc newcastleunited rangersfc celticfc
  superman batman spiderman starwars pokemon dragonball harrypotter computer computers internet internetexplorer administrator adminadmin
  administrators rootroot trustno1 monkeymonkey charlie charliecharlie michael jennifer jordan23 whatever whateverwhatever blink182blink
  hellohello helloworld hello123hello testtest testtesttest testingtesting test12341234 secretsecret topsecret supersecret mysecretpassword
  correcthorsebatterystaple waymark waymarkwaymark waymarkpassword northmoor national nationalhealth nhspassword england englandengland
  london londonlondon scotland wales cymru summer summersummer winter winterwinter spring autumn january february march april august september
  october november december monday tuesday wednesday thursday friday saturday sunday`;

/** Digits in the orders that hands type them. */
const DIGITS = `
  123456789012 1234567890123 12345678901234 123456789123 1234567890987 123412341234 123123123123 112233445566 111222333444 121212121212 123321123321
  987654321098 987654321987 098765432109 0987654321098 012345678901 0123456789012 123456123456 147258369147 159753159753 789456123789 102030405060
  010203040506 123454321234 135792468013 246813579024`;

/** The commonest passwords of twelve signs and more in this country, and the words that are commonly lengthened by digits. Lower case. */
const own: ReadonlySet<string> = new Set(`${WORDS} ${DIGITS}`.split(/\s+/).filter(Boolean));

/** Read when it is first asked: most processes never set a password. */
let filter: WordFilter | null = null;

/** Whether many people have this password, or nearly surely so: one in ten thousand others is taken for one of them. Lower case. */
export function isCommonPassword(word: string): boolean {
  if (word === '') return false;
  filter ??= WordFilter.of(commonPasswordBits);
  return own.has(word) || filter.has(word);
}
