import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { platformError } from '@waymark/platform/domain';
import { currentMember, Permit, Requires } from '@waymark/platform/server';
import { nameCategories } from '../../categories/category-names';
import { findMeasure } from '../../measures/measure.queries';
import { Measure, MeasureViewerCan } from '../../measures/measure.model';
import { protectionError } from '../protection.errors';
import { ExactCell, ExactFigure, ExactFigures, ExactLook, ExactLookPage } from './exact-figures.model';
import { findExactFigure, listExactCounts } from './exact-figures.queries';
import { ExactLooksArgs, LookAtExactFiguresInput } from './exact-look.inputs';
import { findExactLook, listExactLooks } from './exact-looks.queries';
import { ExactLooksService, isFresh } from './exact-looks.service';
import { permitExact } from './exact.policy';

/** What a look is of. @throws measures.exact.look_again for an answer that was kept and is given again. */
async function subjectOf(look: ExactFigures): Promise<ExactLook> {
  if (!isFresh(look)) throw protectionError('measures.exact.look_again');
  const found = await findExactLook(look.id);
  if (!found) throw platformError('platform.not_found');
  return found;
}

@Resolver(() => ExactFigures)
export class ExactFiguresResolver {
  constructor(@Inject(ExactLooksService) private readonly service: ExactLooksService) {}

  @Mutation(() => ExactFigures, { description: 'Looks at exact figures, as a data steward. Each look is kept in the access log with its purpose.' })
  @Requires('measures.exact.see')
  lookAtExactFigures(@Args('input', { description: 'Which figures, and what for.' }) input: LookAtExactFiguresInput): Promise<ExactFigures> {
    return this.service.look(input);
  }

  @ResolveField(() => ExactFigure, { nullable: true, description: 'The figure of the period; null when none was recorded.' })
  async figure(look: ExactFigures): Promise<ExactFigure | null> {
    return findExactFigure(await subjectOf(look));
  }

  @ResolveField(() => [ExactCell], { description: 'The counts of the breakdown looked at, by category and part.' })
  async cells(look: ExactFigures): Promise<ExactCell[]> {
    const subject = await subjectOf(look);
    return subject.dimension === null ? [] : nameCategories(await listExactCounts(subject));
  }
}

@Resolver(() => ExactLook)
export class ExactLooksResolver {
  @Query(() => ExactLookPage, { description: 'Who has looked at exact figures, when and what for; newest first.' })
  @Requires('measures.access_log.read')
  exactLooks(@Args() { first, after = null }: ExactLooksArgs): Promise<ExactLookPage> {
    return listExactLooks(first, after);
  }

  @ResolveField(() => PersonLink, { description: 'Who looked.' })
  person({ personId }: ExactLook): Promise<PersonLink> {
    return loadPeople().load(personId);
  }

  @ResolveField(() => Measure, { description: 'The measure whose figures they looked at.' })
  async measure({ measureId }: ExactLook): Promise<Measure> {
    const measure = await findMeasure(measureId);
    if (!measure) throw platformError('platform.not_found');
    return measure;
  }
}

@Resolver(() => MeasureViewerCan)
export class SeeExactResolver {
  @ResolveField(() => Permit, { description: 'Look at its exact figures, as a data steward.' })
  async seeExact(): Promise<Permit> {
    return permitExact(await currentMember());
  }
}
