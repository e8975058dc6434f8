import { nameKey, tidy } from './tidy';

test('a name loses blanks and control signs, and nothing else', () => {
  expect(tidy('  Ruth \t\n Adeyemi\u0000 ')).toBe('Ruth Adeyemi');
  expect(tidy("Siân O'Neill-Ōta")).toBe("Siân O'Neill-Ōta");
});

test('capitals, blanks and ways of composing letters do not make another name', () => {
  expect(nameKey('  SIÂN   o’neill')).toBe(nameKey('Siân O’Neill'.normalize('NFD')));
  expect(nameKey('Sian')).not.toBe(nameKey('Siân'));
});
