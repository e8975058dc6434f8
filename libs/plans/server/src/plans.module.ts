import { Inject, Module } from '@nestjs/common';
import { Clock } from '@waymark/platform/server';
import { dateChangesBy } from './changes/record-change';

/** What is provided and who answers, one noun a line. */
export const plansResolvers = [] as const;
const services = [] as const;

@Module({ providers: [...plansResolvers, ...services], exports: [...services] })
export class PlansModule {
  constructor(@Inject(Clock) clock: Clock) {
    dateChangesBy(clock);
  }
}
