import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';

/** For whom a paper or a record is made safe. */
export const paperAudiences = ['internal', 'public'] as const;

export const PaperAudienceEnum = toEnum(paperAudiences);
registerEnumType(PaperAudienceEnum, {
  name: 'PaperAudience',
  description: 'For whom a paper, a record or a document is made safe.',
  valuesMap: {
    INTERNAL: { description: 'For those who run and scrutinise the plan.' },
    PUBLIC: { description: 'For everybody else, the board included.' },
  },
});

/** Where a sign-off stands. */
export const signOffStandings = ['asked', 'signed', 'declined'] as const;
export type SignOffStanding = (typeof signOffStandings)[number];

export const SignOffStandingEnum = toEnum(signOffStandings);
registerEnumType(SignOffStandingEnum, {
  name: 'SignOffStanding',
  description: 'Where a sign-off stands.',
  valuesMap: {
    ASKED: { description: 'Asked for, and not given yet.' },
    SIGNED: { description: 'Signed, on the exact version named.' },
    DECLINED: { description: 'Declined, for the reason given.' },
  },
});
