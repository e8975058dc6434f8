import { type ContextExports, exported, leftOut } from '@waymark/platform/server';

/** What of an organisation's own tables goes along when it takes everything. */
export const organisationsExports: ContextExports = {
  tables: {
    'organisations.organisation': exported(),
    'organisations.team': exported(),
    'organisations.person': exported({ account_id: 'Accounts belong to the people; elsewhere the id means nothing.' }),
    'organisations.membership': exported(),
    'organisations.ending_notice': exported(),
    'organisations.proposed_change': exported(),
    'organisations.sign_on_provider': exported(),
    'organisations.sign_on_domain': exported(),
    'organisations.anchor': exported(),
    'organisations.anchor_setting': exported(),
    'organisations.export_order': exported(),
    'organisations.export_piece': leftOut('Pieces of exports themselves, kept for a day.'),
    'organisations.export_ticket': leftOut('Doors for one download, open for minutes.'),
  },
};
