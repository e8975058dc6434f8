import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '@waymark/platform/server';
import { ReviewCheck } from './check.model';
import { checkReview } from './check-review';
import { Review } from './review.model';

/** As many as fit beneath a line. */
const MOST_LINKS = 20;

@Resolver(() => Review)
export class ChecklistResolver {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @ResolveField(() => [ReviewCheck], { description: 'The checklist, which checks itself; empty for those who may not read the review yet, and once it is over.' })
  async checklist(@Parent() { id, mayRead, state }: Review): Promise<ReviewCheck[]> {
    if (!mayRead || state === 'sealed' || state === 'cancelled') return [];
    const checks = await checkReview(id, this.clock.now());
    return checks.map(({ kind, title, state: standing, done, total, detail, missing }) => ({ kind, title, state: standing, done, total, detail, links: missing.slice(0, MOST_LINKS).map(({ label, path }) => ({ label, path })) }));
  }
}
