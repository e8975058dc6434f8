import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';

/** What a chair can do about words without a name. */
export const moderations = ['hide', 'show', 'ask', 'block', 'unblock'] as const;
export type Moderation = (typeof moderations)[number];

export const ModerationEnum = toEnum(moderations);
registerEnumType(ModerationEnum, {
  name: 'UnnamedModeration',
  description: 'What a chair can do about words without a name. Who wrote them stays unknown to chairs too.',
  valuesMap: {
    HIDE: { description: 'Takes the words out of sight.' },
    SHOW: { description: 'Brings hidden words back.' },
    ASK: { description: 'Asks the author something, for all members to see.' },
    BLOCK: { description: 'Lets this author say no more in this conversation.' },
    UNBLOCK: { description: 'Lets a blocked author speak again.' },
  },
});
