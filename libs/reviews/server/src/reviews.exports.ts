import { type ContextExports, exported, leftOut } from '@waymark/platform/server';
import { reviewFiles } from './documents/review-files';

const AS_FILE = 'It goes along as a file, letter for letter.';

/** Reviews go along as rows, and what was frozen, sealed and made of them as files. */
export const reviewsExports: ContextExports = {
  tables: {
    'reviews.cycle': exported(),
    'reviews.review': exported(),
    'reviews.stage': exported(),
    'reviews.stage_signer': exported(),
    'reviews.stage_step': exported(),
    'reviews.stage_reminder': exported(),
    'reviews.commentary': exported(),
    'reviews.opinion': exported(),
    'reviews.opinion_scale': exported(),
    'reviews.decision_asked': exported(),
    'reviews.decision': exported(),
    'reviews.follow_up': exported(),
    'reviews.question': exported(),
    'reviews.answer': exported(),
    'reviews.voice_asked': exported(),
    'reviews.sign_off': exported(),
    'reviews.addendum': exported(),
    'reviews.document_order': exported(),
    'reviews.paper': exported({ text: AS_FILE }),
    'reviews.record': exported({ text: AS_FILE }),
    'reviews.document': exported({ bytes: AS_FILE }),
    'reviews.listing': exported(),
    'reviews.word_template': exported({ bytes: AS_FILE }),
    'reviews.word_template_ticket': leftOut('A door for one upload, open for minutes.'),
    'reviews.calendar_link': exported({ token_hash: 'It stands for an address under which a calendar is read.' }),
  },
  files: reviewFiles,
};
