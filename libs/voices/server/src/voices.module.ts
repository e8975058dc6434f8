import { Module } from '@nestjs/common';
import { PlansModule } from '@waymark/plans/server';

export const voicesResolvers = [];

/** Advice, support and challenge: in the open, and in the safe space of a staff group. */
@Module({ imports: [PlansModule], providers: [...voicesResolvers] })
export class VoicesModule {}
