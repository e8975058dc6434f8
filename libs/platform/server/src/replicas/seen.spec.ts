import { laterOf, laterOfEach, markOf, type Positions, toPosition } from './log-position';
import { readSeen, SEEN_HEADER, tellSeen } from './seen-cookies';
import { SeenTokens } from './seen-token';

const tokens = new SeenTokens(Buffer.alloc(32, 7));
const asked = (cookie: string, header?: string) => readSeen({ headers: { cookie, ...(header ? { [SEEN_HEADER]: header } : {}) } }, false, tokens);
/** The cookies of an answer as a browser keeps them: names that are ended are gone. */
function keep(jar: Map<string, string>, told: readonly string[]): string {
  for (const line of told) {
    const [name, value] = line.split(';')[0]!.split('=') as [string, string];
    if (line.includes('Max-Age=0')) jar.delete(name);
    else jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
const HOME = markOf('home');
const at = (position: bigint, database = HOME): Positions => new Map([[database, position]]);
const nothing = { cookies: [], positions: new Map() };
const how = { tokens, secure: false, seconds: 62 };

test('a position is read as PostgreSQL writes it, and compared as a number', () => {
  expect(toPosition('16/B374D848')).toBe(0x16b374d848n);
  expect(toPosition('0/FFFFFFFF') < toPosition('1/0')).toBe(true);
  expect(laterOf(null, 3n)).toBe(3n);
  expect(laterOf(4n, 3n)).toBe(4n);
  expect(laterOf(4n, null)).toBe(4n);
  for (const wrong of ['', '16', 'x/y', null, '1/123456789']) expect(() => toPosition(wrong)).toThrow('no position');
});

test('a token says nothing to whoever has no key, and is never the same again; any process with the key reads it', () => {
  const token = tokens.seal(at(1234n));
  expect(token).not.toBe(tokens.seal(at(1234n)));
  expect(new SeenTokens(Buffer.alloc(32, 7)).open(token)).toEqual(at(1234n));
  expect(new SeenTokens(Buffer.alloc(32, 8)).open(token)).toBeNull();
  const spoilt = Buffer.from(token, 'base64url');
  spoilt[13]! ^= 1;
  for (const wrong of [spoilt.toString('base64url'), token.slice(2), '', 'x']) expect(tokens.open(wrong)).toBeNull();
});

test('of all that is sent the latest counts, whichever answer came first', () => {
  const jar = new Map<string, string>();
  const late = tellSeen(at(20n), nothing, how);
  const early = tellSeen(at(10n), nothing, how);
  keep(jar, late.cookies);
  const cookies = keep(jar, early.cookies);
  expect(asked(cookies)).toMatchObject({ positions: at(20n), isUnreadable: false });
  expect(asked('', early.header).positions).toEqual(at(10n));
  expect(asked(cookies, tokens.seal(at(30n))).positions).toEqual(at(30n));
});

test('an answer ends the cookies that it knows and outdoes, and no other', () => {
  const jar = new Map<string, string>();
  const sent = keep(jar, tellSeen(at(10n), nothing, how).cookies);
  const meanwhile = tellSeen(at(99n), nothing, how);
  keep(jar, meanwhile.cookies);
  const cookies = keep(jar, tellSeen(at(20n), asked(sent), how).cookies);
  expect(jar.size).toBe(2);
  expect(asked(cookies).positions).toEqual(at(99n));
});

test('what is not ours is said to be unreadable, and other cookies are left alone', () => {
  expect(asked('waymark-seen-1=nonsense')).toMatchObject({ positions: new Map(), isUnreadable: true });
  expect(asked('waymark-session=abc; other=1')).toEqual({ positions: new Map(), isUnreadable: false, cookies: [] });
  expect(asked('', 'nonsense').isUnreadable).toBe(true);
});

test('over https only the name that no neighbour can set counts', () => {
  const { cookies } = tellSeen(at(5n), nothing, { ...how, secure: true });
  expect(cookies[0]).toMatch(/^__Host-waymark-seen-[0-9a-f]{12}=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=62; Secure$/);
  expect(readSeen({ headers: { cookie: `waymark-seen-1=${tokens.seal(at(5n))}` } }, true, tokens).positions.size).toBe(0);
});

test('of several databases each has its own position, and what is told of one takes nothing from another', () => {
  const east = markOf('east');
  expect(east).not.toBe(HOME);
  const jar = new Map<string, string>();
  const ofHome = keep(jar, tellSeen(at(90n), nothing, how).cookies);
  const both = keep(jar, tellSeen(at(5n, east), asked(ofHome), how).cookies);
  expect(jar.size).toBe(1);
  expect(asked(both).positions).toEqual(new Map([[HOME, 90n], [east, 5n]]));
  // A program that sends the newest header alone knows both, too.
  expect(asked('', tellSeen(at(7n, east), asked(both), how).header).positions).toEqual(new Map([[HOME, 90n], [east, 7n]]));
  expect(laterOfEach(at(3n), new Map([[HOME, 2n], [east, 1n]]))).toEqual(new Map([[HOME, 3n], [east, 1n]]));
});
