import { Words1763800040002 } from '../migrations/1763800040002-words';
import type { Room } from '../room';
import { AskedResolver, VoiceAskedPayloadResolver } from './asked/asked.resolver';
import { AskedService } from './asked/asked.service';
import { CommentaryRow } from './commentary/commentary.entity';
import { CommentaryPayloadResolver, CommentaryResolver } from './commentary/commentary.resolver';
import { CommentaryService } from './commentary/commentary.service';
import { DecisionAskedRow, DecisionRow } from './decisions/decision.entity';
import { DecisionPayloadResolver, DecisionResolver, DecisionsResolver, DecisionWithdrawnPayloadResolver } from './decisions/decisions.resolver';
import { DecisionsService } from './decisions/decisions.service';
import { OpinionRow } from './opinion/opinion.entity';
import { OpinionPayloadResolver, OpinionResolver, OpinionScalePayloadResolver } from './opinion/opinion.resolver';
import { QuestionPayloadResolver, QuestionsResolver } from './questions/questions.resolver';
import { QuestionsService } from './questions/questions.service';
import { WordsMail } from './words-mail';

/** What people write into a review. */
export const writing: Room = {
  resolvers: [
    CommentaryResolver, CommentaryPayloadResolver, OpinionResolver, OpinionPayloadResolver, OpinionScalePayloadResolver, DecisionsResolver, DecisionResolver, DecisionPayloadResolver,
    DecisionWithdrawnPayloadResolver, QuestionsResolver, QuestionPayloadResolver, AskedResolver, VoiceAskedPayloadResolver,
  ],
  providers: [CommentaryService, DecisionsService, QuestionsService, AskedService, WordsMail],
  jobs: [],
  controllers: [],
  entities: [CommentaryRow, OpinionRow, DecisionAskedRow, DecisionRow],
  migrations: [Words1763800040002],
};
