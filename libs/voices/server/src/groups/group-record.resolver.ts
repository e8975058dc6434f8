import { ResolveField, Resolver } from '@nestjs/graphql';
import { Challenge } from '../challenges/challenge.model';
import { loadChallenge } from '../challenges/read-challenge';
import { Comment } from '../comments/comment.model';
import { loadComment } from '../comments/comments.queries';
import { GroupRecord } from './group-record.model';
import { countRecord, listChallengesOf, listSayingsOf } from './group-record.queries';
import { StaffGroup } from './group.model';

const found = <T>(items: readonly (T | null | Error)[]): T[] => items.filter((item): item is T => item !== null && !(item instanceof Error));

/** What a group has said outside: everybody in the organisation can see it. */
@Resolver(() => StaffGroup)
export class GroupRecordResolver {
  @ResolveField(() => [Challenge], { description: 'The challenges it raised, the last 100, the newest first.' })
  async challenges({ id }: StaffGroup): Promise<Challenge[]> {
    return found(await loadChallenge().loadMany(await listChallengesOf(id)));
  }

  @ResolveField(() => [Comment], { description: 'Its advice and statements, the last 100, the newest first.' })
  async sayings({ id }: StaffGroup): Promise<Comment[]> {
    return found(await loadComment().loadMany(await listSayingsOf(id)));
  }

  @ResolveField(() => GroupRecord, { description: 'How much it has said, and what came of it, in numbers.' })
  record({ id }: StaffGroup): Promise<GroupRecord> {
    return countRecord(id);
  }
}
