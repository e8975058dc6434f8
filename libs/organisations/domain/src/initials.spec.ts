import { initialsOf } from './initials';

test.each([
  ['Ruth Adeyemi', 'RA'],
  ['Cher', 'C'],
  ['  Lin   Zhao ', 'LZ'],
  ['Ana Sofia de la Cruz', 'AC'],
  ["Siân O'Neill", 'SO'],
  ['élodie Ünal', 'ÉÜ'],
  ['Dr. J. Okafor', 'DO'],
  ['李 明', '李明'],
  ['(unknown) 42', 'U'],
  ['42', '?'],
  ['', '?'],
])('the initials of "%s" are %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
