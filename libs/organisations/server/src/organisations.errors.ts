import { defineErrors } from '@waymark/platform/domain';

/** What can go wrong with people, teams and settings, in sentences that say what to do. */
export const organisationsError = defineErrors({
  'organisations.leaving.changed': 'What is theirs has changed since you opened this page. Look at it again: nothing was handed over yet.',
  'organisations.leaving.successor_left': (facts: { name: string }) => `${facts.name} has left. Choose somebody who is still here.`,
  'organisations.leaving.to_themselves': 'Choose somebody other than the person who leaves.',
  'organisations.leaving.unfit': (facts: { reason: string }) => facts.reason,
  'organisations.membership.end_in_past': 'Choose a last day that is today or later.',
  'organisations.name.needed': 'Say the name of the organisation and of its first admin.',
  'organisations.person.email_is_account': 'They sign in with this e-mail address, so it cannot be changed here.',
  'organisations.person.email_needed': 'Enter an e-mail address, so that we can send the invitation.',
  'organisations.person.email_of_power': 'Two admins have agreed on what this person may do, under this address. End the membership, then give the role again under the other address.',
  'organisations.person.email_taken': (facts: { name: string }) => `${facts.name} has this e-mail address already. Look for them in the list of people.`,
  'organisations.person.email_wrong': 'Enter an e-mail address such as name@example.org.',
  'organisations.proposal.admins_only': 'Only an organisation admin can ask for a change like this.',
  'organisations.proposal.reason_needed': 'Say why you refuse the change, so that whoever asked for it can do better.',
  'organisations.proposal.waits_already': 'A change like this waits for a second admin already. Decide on that one first.',
  'organisations.roles.needed': 'Choose at least one role. To take all roles away, end the membership instead.',
  'organisations.slug.reserved': 'Choose another short name: this one is needed for pages of Waymark itself.',
  'organisations.slug.taken': 'Choose another short name: an organisation has this one already.',
  'organisations.slug.wrong': 'Choose a short name of 2 to 40 small letters, digits and hyphens, such as "northmoor".',
  'organisations.team.circle': 'A team cannot be part of itself. Choose a team that is not beneath this one.',
  'organisations.team.closed': 'This team is closed. Choose one that is open.',
  'organisations.team.name_taken': 'There is a team of this name in the same place. Choose another name.',
  'organisations.time_zone.unknown': 'Choose a time zone from the list, such as Europe/London.',
});
