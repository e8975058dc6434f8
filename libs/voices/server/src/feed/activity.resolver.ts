import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { activityGroups, activitySources, fromCursor, pageSize, toCursor } from '@waymark/plans/server';
import { currentMember, Requires } from '@waymark/platform/server';
import { SubjectLink, TalkViewerCan } from '../comments/comment.model';
import { canWrite } from '../comments/comment.policy';
import { isFollowing } from '../comments/following';
import { getSubject } from '../comments/take-comment';
import { ActivityArgs } from './activity.inputs';
import { ActivityCount, ActivityPage } from './activity.model';
import { listActivity, toEntries } from './read-activity';

@Resolver(() => ActivityPage)
export class ActivityResolver {
  @Query(() => ActivityPage, { description: 'All that happened to something: updates, figures, what was said, challenges; the latest first.' })
  @Requires('voices.read')
  async activity(@Args() { subjectKind, subjectId, first, after, only }: ActivityArgs): Promise<ActivityPage> {
    const subject = await getSubject(subjectKind, subjectId);
    const size = pageSize(first, 20);
    const found = await listActivity(subject, fromCursor(after), size + 1, only);
    const places = found.slice(0, size);
    const last = found.length > size ? places.at(-1)! : null;
    return { subject, items: await toEntries(subject, places), nextCursor: last && toCursor(last) };
  }

  @ResolveField(() => SubjectLink, { description: 'What it all happened to, and where that is.' })
  subject({ subject }: ActivityPage): SubjectLink {
    return subject as SubjectLink;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer hears by mail of what is said about this.' })
  async isFollowing({ subject }: ActivityPage): Promise<boolean> {
    return isFollowing((await currentMember()).personId, subject);
  }

  @ResolveField(() => TalkViewerCan, { description: 'What the viewer may do here, and if not, why.' })
  async viewerCan(): Promise<TalkViewerCan> {
    return { write: canWrite(await currentMember()) };
  }

  @ResolveField(() => [ActivityCount], { description: 'How much there is of each sort in all, whatever the page shows.' })
  async counts({ subject }: ActivityPage): Promise<ActivityCount[]> {
    const counted = await Promise.all(activitySources().map(async ({ group, count }) => ({ group, count: await count(subject) })));
    return activityGroups.map((group) => ({ group, count: counted.filter((of) => of.group === group).reduce((sum, { count }) => sum + count, 0) }));
  }
}
