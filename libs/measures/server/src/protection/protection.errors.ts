import { defineErrors } from '@waymark/platform/domain';

/** What can be wrong with naming data stewards, looking at exact figures and setting how people are protected. */
export const protectionError = defineErrors({
  'measures.steward.own_naming': 'You cannot name yourself as a data steward. Ask another admin to do it.',
  'measures.steward.named_already': (facts: { name: string; field: string }) => `${facts.name} is a data steward already.`,
  'measures.steward.person_left': (facts: { name: string; field: string }) => `${facts.name} has left the organisation. Choose somebody else.`,
  'measures.steward.ended_already': 'This person is no longer a data steward.',
  'measures.exact.look_again': 'Exact figures are shown once for each look. Look again to see them: each look is kept in the access log.',
  'measures.protection.changed': 'Somebody else has changed how people are protected. Look at it as it is now, then try again.',
  'measures.protection.nothing_new': 'This is how people are protected already. Change at least one number.',
});
