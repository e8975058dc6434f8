import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { AccessLogArgs } from './access-log.inputs';
import { AccessLogPage } from './access-log.model';
import { AccessLogService } from './access-log.service';

@Resolver(() => AccessLogPage)
export class AccessLogResolver {
  constructor(@Inject(AccessLogService) private readonly service: AccessLogService) {}

  @Query(() => AccessLogPage, { description: 'Who did what in the organisation, the newest first. Each look is itself entered, once an hour for each person.' })
  @Requires('organisations.access_log.read')
  accessLog(@Args() { first, after = null, ...filter }: AccessLogArgs): Promise<AccessLogPage> {
    return this.service.list(filter, first, after);
  }
}
