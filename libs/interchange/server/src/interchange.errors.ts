import { defineErrors } from '@waymark/platform/domain';

/** What can be wrong with an import; each sentence says what to do. */
export const interchangeError = defineErrors({
  'interchange.command.no_organisation': (facts: { slug: string }) => `There is no organisation called "${facts.slug}". Check the short name after --organisation.`,
  'interchange.command.nobody': (facts: { email: string | null }) =>
    facts.email ? `Nobody in this organisation has the e-mail address ${facts.email}.` : 'This organisation has no executive and no admin. Say in whose name to save with --as <e-mail address>.',
  'interchange.file.incomplete': 'The file did not arrive whole. Choose it again.',
  'interchange.file.too_large': 'This file is larger than 25 MB. Take out pictures, or save only the plan, and try again.',
  'interchange.file.empty': 'This file is empty. Choose the file with your plan in it.',
  'interchange.import.not_ready': 'This file has not been read yet, or its import is over. Choose the file again.',
  'interchange.import.nothing_found': 'There is no action or measure in this file that we could find. Choose which columns hold them.',
  'interchange.import.nothing_to_change': 'The plan says what the file says, so there is nothing to change.',
  'interchange.ticket.not_valid': 'This upload is over. Choose the file again.',
});
