import { Reviews1763800040001 } from '../migrations/1763800040001-reviews';
import { Calendar1763800040005 } from '../migrations/1763800040005-calendar';
import type { Room } from '../room';
import { CalendarLimit } from './calendar-limit';
import { CalendarLinkRow } from './calendar-link.entity';
import { CalendarController } from './calendar.controller';
import { CalendarResolver } from './calendar.resolver';
import { CalendarService } from './calendar.service';
import { ChecklistResolver } from './checklist.resolver';
import { ReviewCycleRow } from './cycle.entity';
import { CycleOfReviewResolver, CyclesResolver, PlannedReviewResolver } from './cycles.resolver';
import { CyclesService } from './cycles.service';
import { OpenDueReviewsJob } from './open-due-reviews.job';
import { RemindingService } from './reminding.service';
import { ReviewRow } from './review.entity';
import { ReviewPayloadResolver, ReviewsResolver } from './reviews.resolver';
import { ReviewsService } from './reviews.service';
import { ReviewStageRow } from './stage.entity';

export const reviewing: Room = {
  resolvers: [ReviewsResolver, ReviewPayloadResolver, CyclesResolver, PlannedReviewResolver, CycleOfReviewResolver, ChecklistResolver, CalendarResolver],
  providers: [ReviewsService, CyclesService, CalendarService, CalendarLimit, RemindingService],
  jobs: [OpenDueReviewsJob],
  controllers: [CalendarController],
  entities: [ReviewCycleRow, ReviewRow, ReviewStageRow, CalendarLinkRow],
  migrations: [Reviews1763800040001, Calendar1763800040005],
};
