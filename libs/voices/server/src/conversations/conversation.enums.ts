import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';

/** Whether those who speak in a conversation give their names. */
export const conversationKinds = ['named', 'unnamed'] as const;
export type ConversationKind = (typeof conversationKinds)[number];

export const ConversationKindEnum = toEnum(conversationKinds);
registerEnumType(ConversationKindEnum, {
  name: 'ConversationKind',
  description: 'Whether those who speak in a conversation give their names.',
  valuesMap: { NAMED: { description: 'With names, to members only.' }, UNNAMED: { description: 'Without names.' } },
});

/** What a conversation is for. */
export const conversationPurposes = ['talk', 'draft'] as const;
export type ConversationPurpose = (typeof conversationPurposes)[number];

export const ConversationPurposeEnum = toEnum(conversationPurposes);
registerEnumType(ConversationPurposeEnum, {
  name: 'ConversationPurpose',
  description: 'What a conversation is for.',
  valuesMap: { TALK: { description: 'To talk; it stays inside.' }, DRAFT: { description: 'To agree on words that the group may release.' } },
});

/** Who took the words of a post out. */
export const takers = ['author', 'chair'] as const;
export type Taker = (typeof takers)[number];

export const TakerEnum = toEnum(takers);
registerEnumType(TakerEnum, {
  name: 'PostTaker',
  description: 'Who took the words of a post out.',
  valuesMap: { AUTHOR: { description: 'Whoever wrote them.' }, CHAIR: { description: 'A chair of the group.' } },
});
