import { type ContextExports, exported, leftOut } from '@waymark/platform/server';

/** It belongs to the group's members, not to the organisation: nothing of it ever goes along. */
const inside = (what: string) => leftOut(`${what} is for the members of the group alone.`);

/** What is said in the open goes along when an organisation takes everything; of the inside of staff groups, nothing. */
export const voicesExports: ContextExports = {
  tables: {
    'voices.comment': exported(),
    'voices.comment_text': exported(),
    'voices.comment_turn': exported(),
    'voices.comment_answer': exported(),
    'voices.answer_judgement': exported(),
    'voices.mention': exported(),
    'voices.follow': exported(),
    'voices.challenge': exported(),
    'voices.challenge_event': exported(),
    'voices.challenge_support': exported(),
    'voices.staff_group': exported(),
    'voices.speak_up_route': exported(),
    'voices.notice': leftOut('Mentions that wait to be told by mail, let go of as they are told.'),
    'voices.group_member': inside('Who is in a staff group'),
    'voices.conversation': inside('What is talked about in the space of a staff group'),
    'voices.post': inside('What is said in the space of a staff group'),
    'voices.post_text': inside('What is said in the space of a staff group'),
    'voices.draft': inside('What a staff group has not released'),
    'voices.draft_text': inside('What a staff group has not released'),
    'voices.draft_vote': inside('How a staff group decided'),
    'voices.ballot': inside('How members of a staff group voted'),
    'voices.unnamed_key': inside('What keeps words without a name without one'),
    'voices.credential_issued': inside('Who opened the space of a staff group'),
    'voices.letter_box': inside('What waits to be said without a name'),
    'voices.unnamed_post': inside('What is said without a name'),
    'voices.unnamed_release': inside('When words without a name were let out'),
    'voices.unnamed_block': inside('What chairs no longer let through'),
    'voices.unnamed_question': inside('What chairs ask an author they do not know'),
  },
};
