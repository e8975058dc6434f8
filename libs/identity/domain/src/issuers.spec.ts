import { entraIssuer, toDirectoryId, toIssuer } from './issuers';

test('an Entra directory has an issuer of its own', () => {
  expect(toDirectoryId(' 0B6F8D0E-3A52-4A39-9A52-2E6D0D1B8C11 ')).toBe('0b6f8d0e-3a52-4a39-9a52-2e6d0d1b8c11');
  expect(entraIssuer('0B6F8D0E-3A52-4A39-9A52-2E6D0D1B8C11')).toBe('https://login.microsoftonline.com/0b6f8d0e-3a52-4a39-9a52-2e6d0d1b8c11/v2.0');
});

test.each(['common', 'organizations', 'consumers', 'northmoor.example', '', '0b6f8d0e-3a52-4a39-9a52-2e6d0d1b8c11/../common'])('%j is no directory of one organisation', (text) => {
  expect(toDirectoryId(text)).toBeNull();
});

test.each(['https://id.northmoor.example', 'https://id.northmoor.example/realms/staff', 'https://id.northmoor.example:8443/'])('%s is an issuer', (text) => {
  expect(toIssuer(` ${text} `)).toBe(text);
});

test.each([
  'http://id.northmoor.example', 'ftp://id.northmoor.example', 'javascript:alert(1)', 'id.northmoor.example', '', 'https://', 'https://a:b@id.northmoor.example', 'https://id.northmoor.example/?a=1',
  'https://id.northmoor.example/#x', 'https://id.northmoor.example/.well-known/openid-configuration', 'https://login.microsoftonline.com/common/v2.0', 'https://accounts.google.com',
])('%j is not', (text) => {
  expect(toIssuer(text)).toBeNull();
});
