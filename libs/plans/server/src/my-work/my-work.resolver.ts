import { Inject } from '@nestjs/common';
import { Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerModel } from '@waymark/organisations/server';
import { Requires } from '@waymark/platform/server';
import { MyWork } from './my-work.model';
import { MyWorkService } from './my-work.service';

@Resolver(() => ViewerModel)
export class MyWorkResolver {
  constructor(@Inject(MyWorkService) private readonly service: MyWorkService) {}

  @Query(() => MyWork, { description: 'What the viewer should update, has updated this week, and may confirm.' })
  @Requires('plans.read')
  myWork(): Promise<MyWork> {
    return this.service.read();
  }

  @ResolveField(() => Int, { description: 'How many actions of the viewer need an update.' })
  waiting(): Promise<number> {
    return this.service.countDue();
  }
}
