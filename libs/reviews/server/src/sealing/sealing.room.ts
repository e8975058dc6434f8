import { Papers1763800040003 } from '../migrations/1763800040003-papers';
import type { Room } from '../room';
import { PapersOfReviewResolver } from './papers-of-review.resolver';
import { RecordController } from './record.controller';
import { SealingResolver } from './sealing.resolver';
import { SealingService } from './sealing.service';

export const sealing: Room = {
  resolvers: [SealingResolver, PapersOfReviewResolver],
  providers: [SealingService],
  jobs: [],
  controllers: [RecordController],
  entities: [],
  migrations: [Papers1763800040003],
};
