import { ObjectType } from '@nestjs/graphql';

/** What recording an update answers: ids, kept for a retry. Their objects are read after the change is committed. */
@ObjectType({ description: 'A status update that was recorded, and its action after it.' })
export class StatusUpdatePayload {
  updateId: string;
  actionId: string;
}
