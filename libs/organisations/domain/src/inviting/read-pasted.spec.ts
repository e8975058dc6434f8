import fc from 'fast-check';
import { guessName, guessRole, MOST_LINES, readPasted } from './index';

const told = (text: string) => readPasted(text).map(({ name, email, problem }) => [name, email, problem]);
const ADA = ['Ada Lovelace', 'ada@example.org', null];
const BOB = ['Bob Marsh', 'bob@example.org', null];

test.each([
  ['an address by itself', 'ada.lovelace@example.org', [['Ada Lovelace', 'ada.lovelace@example.org', null]]],
  ['a name and an address in brackets', 'Ada Lovelace <ada@example.org>', [ADA]],
  ['a name in quotes', '"Ada Lovelace" <ada@example.org>', [ADA]],
  ['what a mail program copies', 'Lovelace, Ada <ada@example.org>; Marsh, Bob <bob@example.org>', [ADA, BOB]],
  ['the same with commas between people', 'Ada Lovelace <ada@example.org>, Bob Marsh <bob@example.org>,', [ADA, BOB]],
  ['last names first and commas between people', 'Lovelace, Ada <ada@example.org>, Marsh, Bob <bob@example.org>', [ADA, BOB]],
  ['addresses with and without names', 'bob@example.org, Ada Lovelace <ada@example.org>', [['Bob', 'bob@example.org', null], ADA]],
  ['lines', 'Ada Lovelace ada@example.org\r\n\r\n  Bob Marsh  bob@example.org\n', [ADA, BOB]],
  ['addresses in a row', 'a@example.org, b@example.org;c@example.org  d@example.org', ['a', 'b', 'c', 'd'].map((one) => [one.toUpperCase(), `${one}@example.org`, null])],
  ['blanks only between addresses', 'a@example.org b@example.org', [['A', 'a@example.org', null], ['B', 'b@example.org', null]]],
  ['a name and an address parted by a comma', 'Ada Lovelace, ada@example.org', [ADA]],
  ['a last name first and an address', 'Lovelace, Ada, ada@example.org', [ADA]],
  ['an address in parentheses', 'Ada Lovelace (ada@example.org)', [ADA]],
  ['a link to an address', 'Ada Lovelace <mailto:ada@example.org>', [ADA]],
  ['bullets, numbers and fields of a mail', '• Ada Lovelace <ada@example.org>\n2. Bob Marsh <bob@example.org>\nCc: carol@example.org', [ADA, BOB, ['Carol', 'carol@example.org', null]]],
  ['dots and brackets at the end', 'ada@example.org.\n<bob@example.org>;', [['Ada', 'ada@example.org', null], ['Bob', 'bob@example.org', null]]],
  ['letters of other languages', 'Siân Ŵyn <siân@éxample.cymru>', [['Siân Ŵyn', 'siân@éxample.cymru', null]]],
])('%s', (_what, text, people) => expect(told(text)).toEqual(people));

test('a table with headings, in any order', () => {
  const text = 'Job title\tSurname\tFirst name\tE-mail\tDepartment\tRole\nDirector of people\tLovelace\tAda\tada@example.org\tPeople\t\n\tMarsh\tBob\tbob@example.org\t\tReviewer';
  expect(readPasted(text).map(({ line, name, email, title, team, role, problem }) => [line, name, email, title, team, role, problem])).toEqual([
    [2, 'Ada Lovelace', 'ada@example.org', 'Director of people', 'People', '', null],
    [3, 'Bob Marsh', 'bob@example.org', '', '', 'Reviewer', null],
  ]);
});

test('a table of a file with commas, and one without headings', () => {
  expect(readPasted('Name,Email address,Team\n"Lovelace, Ada",ada@example.org,"People, and places"').map(({ name, team }) => [name, team])).toEqual([['Ada Lovelace', 'People, and places']]);
  expect(readPasted('Ada\tLovelace\tada@example.org\tAnalyst\tPeople\tcontributor').map(({ name, email, title, team, role }) => [name, email, title, team, role])).toEqual([
    ['Ada Lovelace', 'ada@example.org', 'Analyst', 'People', 'contributor'],
  ]);
  expect(readPasted('Ada Lovelace, ada@example.org, Analyst, People')).toMatchObject([{ name: 'Ada Lovelace', title: 'Analyst', team: 'People' }]);
});

test('what is wrong is said of the line, and everybody else is read', () => {
  expect(told('Ada Lovelace <ada@example.org>\nBob Marsh\ncarol@example\nADA@example.org\ndan@@example.org')).toEqual([
    ADA,
    ['Bob Marsh', '', 'no_address'],
    ['Carol', 'carol@example', 'wrong_address'],
    ['ADA', 'ADA@example.org', 'repeated'],
    ['Dan', 'dan@@example.org', 'wrong_address'],
  ]);
});

test('signs that hide or turn text are taken out', () => {
  expect(told('\u202eAda\u202c\u0000 Lovelace \u200b<ada\u2066@example.org\ufeff>')).toEqual([ADA]);
});

test('whatever is pasted is read without a fault, in its order, and never longer than asked', () => {
  const piece = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.emailAddress(), fc.constantFrom('<', '>', '"', ',', ';', '\t', '\n', '\r\n', '@', 'Ada <a@b.org>', '\u202e', '\ud800'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const people = readPasted(pieces.join(' '));
      const lines = people.map(({ line }) => line);
      const good = people.filter(({ problem }) => problem === null).map(({ email }) => email.toLowerCase());
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
      expect(new Set(good).size).toBe(good.length);
      for (const { name, title, team, role, text } of people) for (const words of [name, title, team, role, text]) {
        expect([...words].length).toBeLessThanOrEqual(200);
        expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000-\u001f]/);
      }
    }),
  );
});

test('addresses are found in their order whatever the shape', () => {
  const shape = fc.constantFrom((email: string) => email, (email: string) => `Some Body <${email}>`, (email: string) => `"Body, Some" <${email}>`, (email: string) => `${email};`);
  const address = fc.stringMatching(/^[a-z]{3,8}$/).map((name) => `${name}@example.org`);
  fc.assert(
    fc.property(fc.uniqueArray(address, { maxLength: 40 }), fc.array(shape, { minLength: 40, maxLength: 40 }), (addresses, shapes) => {
      const text = addresses.map((email, at) => shapes[at]!(email)).join('\n');
      expect(readPasted(text).map(({ email }) => email)).toEqual(addresses);
    }),
  );
});

test('no more than five hundred lines are read', () => {
  expect(readPasted(Array.from({ length: 700 }, (_, at) => `person${at}@example.org`).join('\n')).length).toBe(MOST_LINES);
});

test('a list of hundreds in one line is read whole, and long nonsense in no time', () => {
  const line = Array.from({ length: 200 }, (_, at) => `Body ${at}, Some <some.body.${at}@example.org>`).join('; ');
  expect(readPasted(line).length).toBe(200);
  const startedAt = performance.now();
  for (const sign of ['<', '<@', '@', ')', ',@', '" ', ' ']) readPasted(`a${sign.repeat(50_000)}a`);
  expect(performance.now() - startedAt).toBeLessThan(2000);
});

test.each([
  ['ada.lovelace@example.org', 'Ada Lovelace'],
  ['a_lovelace2+news@example.org', 'A Lovelace'],
  ['siân@example.org', 'Siân'],
  ['', ''],
])('the name in %s is %s', (email, name) => expect(guessName(email)).toBe(name));

test.each([
  ['Director of nursing', 'executive'],
  ['Chief executive', 'executive'],
  ['Non-executive director', 'board'],
  ['Trustee', 'board'],
  ['Chair of the board sub-group', 'reviewer'],
  ['Independent advisor', 'adviser'],
  ['Assistant to the director', 'reader'],
  ['Executive assistant', 'reader'],
  ['Recruitment manager', 'contributor'],
  ['Admin', 'reader'],
  ['Organisation admin', 'reader'],
  ['Nurse', 'reader'],
  ['', 'reader'],
])('“%s” speaks for %s', (title, role) => expect(guessRole(title)).toBe(role));
