/** Tables of the schema `identity` have no organisation_id that row-level security could compare. Each with its reason. */
export const tablesOfNoOrganisation: Readonly<Record<string, string>> = {
  'identity.account': 'One human being may belong to several organisations, with one account.',
  'identity.password': 'Belongs to an account.',
  'identity.password_reset': 'Belongs to an account, and is looked up by its token before anybody is signed in.',
  'identity.totp': 'Belongs to an account, and is asked for before anybody is signed in.',
  'identity.recovery_code': 'Belongs to an account, and is asked for before anybody is signed in.',
  'identity.half_session': 'Belongs to an account that has shown its password and is not signed in yet.',
  'identity.session': 'Belongs to an account, and is looked up before anybody knows an organisation.',
  'identity.throttle': 'Counts attempts of people who are nobody yet; holds hashes only.',
  'identity.organisation_directory': 'Finds the organisation for a slug, so it is read before an organisation is set.',
  'identity.account_organisation': "Lists an account's organisations for the switcher; gives no right inside any of them.",
  'identity.invitation': 'Is looked up by its token before the invited person belongs anywhere.',
  'identity.account_note': 'Is written when somebody signs in, before an organisation is known; kept for an hour or a day.',
  'identity.demo_persona': 'Made-up people of the demo, shown before anybody is signed in.',
};
