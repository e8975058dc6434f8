import { passkeyPlaceOf } from './passkey-host';

test.each([
  ['https://waymark.example.org', { host: 'waymark.example.org', origin: 'https://waymark.example.org' }],
  ['https://waymark.example.org:8443/', { host: 'waymark.example.org', origin: 'https://waymark.example.org:8443' }],
  ['http://localhost:3000', { host: 'localhost', origin: 'http://localhost:3000' }],
  ['http://127.0.0.1:3000', null],
  ['https://192.0.2.7', null],
  ['https://[2001:db8::1]', null],
  ['http://waymark.example.org', null],
])('passkeys at %s', (publicUrl, place) => {
  expect(passkeyPlaceOf(publicUrl)).toEqual(place);
});
