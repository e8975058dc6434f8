import { toVouchedAddress } from './vouched-address';

const OURS = ['northmoor.example', 'northmoor-care.example'];
const ISSUER = 'https://login.microsoftonline.com/0b6f8d0e-3a52-4a39-9a52-2e6d0d1b8c11/v2.0';
const rosa = 'rosa@northmoor.example';

test.each([
  ['other', { email: rosa, email_verified: true }],
  ['keycloak', { email: rosa, email_verified: true }],
  ['google', { email: rosa, email_verified: true, hd: 'northmoor.example' }],
  ['google', { email: rosa, email_verified: true, hd: 'NorthMoor.example' }],
  ['entra', { email: rosa }],
  ['entra', { preferred_username: rosa }],
  ['entra', { email: 'rosa@elsewhere.example', preferred_username: rosa }],
  ['entra', { email: rosa, idp: ISSUER }],
  ['entra', { email: 'boss@northmoor.example', xms_edov: false, preferred_username: rosa }],
] as const)('%s vouches by %j', (kind, claims) => {
  expect(toVouchedAddress(kind, ISSUER, claims, OURS)).toEqual({ email: rosa });
});

test.each([
  ['a domain nobody has proved', 'other', { email: 'rosa@calder.example', email_verified: true }, 'not_proved'],
  ['a part of a proved domain', 'other', { email: 'rosa@mail.northmoor.example', email_verified: true }, 'not_proved'],
  ['a domain that ends like a proved one', 'other', { email: 'rosa@evilnorthmoor.example', email_verified: true }, 'not_proved'],
  ['an address nobody has confirmed', 'keycloak', { email: rosa, email_verified: false }, 'no_address'],
  ['an address of which nothing is said', 'other', { email: rosa }, 'no_address'],
  ['a word instead of yes', 'other', { email: rosa, email_verified: 'true' }, 'no_address'],
  ['a private Google account with an address of ours', 'google', { email: rosa, email_verified: true }, 'not_proved'],
  ['a Google account of another organisation', 'google', { email: rosa, email_verified: true, hd: 'calder.example' }, 'not_proved'],
  ['an Entra guest from another directory', 'entra', { email: rosa, idp: 'https://sts.windows.net/6f1f7ad4-5a51-4e3f-8f5c-0f0c6a0d9a55/' }, 'no_address'],
  ['an Entra address whose domain nobody owns there', 'entra', { email: rosa, xms_edov: false }, 'no_address'],
  ['no address at all', 'other', { email_verified: true }, 'no_address'],
  ['a list of addresses', 'other', { email: [rosa], email_verified: true }, 'no_address'],
  ['two addresses in one', 'other', { email: `x@calder.example\n${rosa}`, email_verified: true }, 'no_address'],
  ['a name without a domain', 'entra', { preferred_username: 'rosa' }, 'no_address'],
] as const)('%s is not believed (%s)', (_what, kind, claims, problem) => {
  expect(toVouchedAddress(kind, ISSUER, claims, OURS)).toEqual({ problem });
});

test('an organisation without a proved domain vouches for nobody', () => {
  expect(toVouchedAddress('other', ISSUER, { email: rosa, email_verified: true }, [])).toEqual({ problem: 'not_proved' });
});
