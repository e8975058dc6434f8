import { Module, type Type } from '@nestjs/common';
import { HttpDoor } from '@waymark/platform/server';
import { documents } from './documents/documents.room';
import { reviewing } from './reviewing/reviewing.room';
import { sealing } from './sealing/sealing.room';
import { writing } from './writing/writing.room';

export const rooms = [reviewing, writing, sealing, documents];

/** Reviews of plans: their cycle, their words, their seal and their documents. */
@Module({
  controllers: rooms.flatMap((room) => [...room.controllers]),
  providers: [...rooms.flatMap((room) => [...room.resolvers, ...room.providers, ...(room.jobs as readonly Type[])]), HttpDoor],
})
export class ReviewsModule {}
