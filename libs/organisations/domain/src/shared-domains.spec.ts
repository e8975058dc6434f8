import { whyShared } from './shared-domains';

test.each([['gmail.com', 'free_mail'], ['outlook.com', 'free_mail'], ['nhs.net', 'many_bodies'], ['nhs.uk', 'many_bodies'], ['gov.uk', 'many_bodies'], ['co.uk', 'many_bodies']])('%s is nobody’s own: %s', (domain, why) => {
  expect(whyShared(domain)).toBe(why);
});

test.each(['northmoor.example', 'northmoor.nhs.uk', 'northmoor.gov.uk', 'northmoor.onmicrosoft.com'])('%s can be', (domain) => {
  expect(whyShared(domain)).toBeNull();
});
