import { roles } from '@waymark/organisations/domain';
import { definePermissions } from '@waymark/platform/server';

/** What the roles may do with reviews. What depends on the stage, or on who was asked to sign, is in the policies. */
export const reviewsPermissions = definePermissions('reviews', {
  'reviews.read': { grantedTo: roles, refusal: 'You need a place in this organisation to read its reviews.', mayLag: true },
  // Before it is sealed, a review is read by whoever has a part in it.
  'reviews.workspace': { grantedTo: ['admin', 'executive', 'contributor', 'reviewer', 'board', 'adviser'], refusal: 'This review is being prepared. You can read it when the board has approved it.' },
  // A staff group that was asked for its view reads what it was asked about: the paper, and nothing around it.
  'reviews.asked': { grantedTo: ['group_member'], refusal: 'This review is being prepared. You can read it when the board has approved it.' },
  // Words that are being written are for those who write and those whose work they are about; all others read what was pinned in a paper.
  'reviews.drafts': { grantedTo: ['executive', 'contributor'], refusal: 'You can read these words when the executive team has put them into a paper.' },
  // Who sends a review on or back hangs on the stage it is at: the policy says who.
  'reviews.move': { grantedTo: ['executive', 'reviewer', 'board'], refusal: 'Only executives, members of the board sub-group and board members send a review on or back.' },
  'reviews.run': { grantedTo: ['executive'], refusal: 'Only an executive can plan, open and write a review. Ask one of them.' },
  'reviews.scrutinise': { grantedTo: ['reviewer'], refusal: 'Only a member of the board sub-group can ask questions of a review, comment on it for the board, and sign it for the sub-group.' },
  'reviews.look': { grantedTo: ['admin'], refusal: 'Only an admin can change the look of documents. Ask one of them.' },
  'reviews.listing': { grantedTo: ['admin'], refusal: 'Only an admin can say whether your organisation is listed among published plans. Ask one of them.' },
  'reviews.approve': { grantedTo: ['board'], refusal: 'Only a board member can approve a review.' },
});
