import { findPasswordProblem } from './password-rules';

test.each([
  ['elevenchars', 'too_short'],
  ['', 'too_short'],
  ['👍👍👍👍👍👍', 'too_short'],
  ['x'.repeat(201), 'too_long'],
  ['Password1234', 'too_common'],
  ['PASSWORD2026!!', 'too_common'],
  ['123456789012', 'too_common'],
  ['qwertyuiop12', 'too_common'],
  ['Dragon1234567', 'too_common'],
  ['Stephanie!!!!!', 'too_common'],
  ['aaaaaaaaaaaa', 'too_common'],
  ['abcabcabcabc', 'too_common'],
  ['ruth.adeyemi', 'too_common'],
  ['Ruth.Adeyemi@northmoor.example', 'too_common'],
])('the password "%s" is %s', (password, problem) => expect(findPasswordProblem(password, 'ruth.adeyemi@northmoor.example')).toBe(problem));

test.each(['plum kettle orbit seven', 'mae hen wlad fy nhadau', 'twelve chars', '密码密码密码水火土木金月日'])('the password "%s" will do', (password) =>
  expect(findPasswordProblem(password, 'ruth@northmoor.example')).toBeNull(),
);
