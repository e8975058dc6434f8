import { emailDomainOf, toDomain } from './email-domain';

test.each([
  ['rosa@northmoor.example', 'northmoor.example'],
  [' Rosa@NorthMoor.Example ', 'northmoor.example'],
  ['"a@b"@northmoor.example', 'northmoor.example'],
  ['rosa@sub.northmoor.example', 'sub.northmoor.example'],
  ['rosa@northmoor.example.', 'northmoor.example'],
])('%s belongs to %s', (email, domain) => {
  expect(emailDomainOf(email)).toBe(domain);
});

test.each(['rosa', '@northmoor.example', 'rosa@', 'rosa@localhost', 'rosa@127.0.0.1', 'rosa@[127.0.0.1]', 'rosa@north moor.example', 'rosa@northmoor..example', 'rosa@-northmoor.example', 'rosa@northmoor.example\u0000', 'rosa@nörthmoor.example', `rosa@${'a.'.repeat(130)}example`])(
  '%j belongs to none',
  (email) => {
    expect(emailDomainOf(email)).toBeNull();
  },
);

test('a domain is compared in small letters', () => {
  expect(toDomain('NorthMoor.EXAMPLE.')).toBe('northmoor.example');
});
