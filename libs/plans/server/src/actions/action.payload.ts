import { ObjectType } from '@nestjs/graphql';

/** What a change of an action answers: its id, kept for a retry. The action is read after the change is committed. */
@ObjectType({ description: 'An action after a change, and its plan.' })
export class ActionPayload {
  actionId: string;
}

/** What a change of many actions answers. */
@ObjectType({ description: 'Actions after a change, and their plan.' })
export class ActionsPayload {
  actionIds: string[];
  planId: string;
}
