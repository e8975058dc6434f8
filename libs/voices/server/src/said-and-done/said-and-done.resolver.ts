import { Args, Field, Int, ArgsType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActionLink, findSubject, fromCursor, loadActionLink, pageSize, toCursor } from '@waymark/plans/server';
import { currentMember, Requires } from '@waymark/platform/server';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { countWaiting } from '../challenges/list-challenges';
import { SubjectLink } from '../comments/comment.model';
import { SaidAndDone, SaidAndDonePage, WhatWasDone } from './said-and-done.model';
import { countSaid, listSaid } from './said-and-done.queries';
import { readSaidAndDone } from './read-said-and-done';

@ArgsType()
export class SaidAndDoneArgs {
  @Field(() => Int, { nullable: true, description: 'How many at most, up to 100; 50 unless said.' })
  @IsOptional()
  @IsInt()
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The `nextCursor` of the page before.' })
  @IsOptional()
  @IsString()
  after?: string | null;
}

@Resolver(() => SaidAndDone)
export class SaidAndDoneResolver {
  @Query(() => SaidAndDonePage, { description: 'What people said and what was done about it: every challenge, and the advice that was answered.' })
  @Requires('voices.read')
  async saidAndDone(@Args() { first, after }: SaidAndDoneArgs): Promise<SaidAndDonePage> {
    const { timeZone } = await currentMember();
    const size = pageSize(first);
    const places = await listSaid(timeZone, fromCursor(after), size + 1);
    const shown = places.slice(0, size);
    return { items: await readSaidAndDone(shown), total: await countSaid(timeZone), unanswered: await countWaiting(), nextCursor: places.length > size ? toCursor(shown.at(-1)!) : null };
  }

  @ResolveField(() => SubjectLink, { nullable: true, description: 'What it is about; null once that has left a draft.' })
  async subject({ subjectKind, subjectId }: SaidAndDone): Promise<SubjectLink | null> {
    return (await findSubject(subjectKind, subjectId)) as SubjectLink | null;
  }
}

@Resolver(() => WhatWasDone)
export class WhatWasDoneResolver {
  @ResolveField(() => ActionLink, { nullable: true, description: 'The action that carries it.' })
  async action({ actionId }: WhatWasDone): Promise<ActionLink | null> {
    return actionId ? loadActionLink().load(actionId) : null;
  }
}
