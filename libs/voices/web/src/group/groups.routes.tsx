import { page, type PageRoute } from '@waymark/platform/web';

/** The pages of staff groups and of their spaces. */
export const groupsRoutes: readonly PageRoute[] = [
  page('/$organisation/groups', () => import('./groups.page')),
  page('/$organisation/groups/$groupKey', () => import('./group.page')),
  page('/$organisation/groups/$groupKey/who-can-see', () => import('./who-can-see.page')),
  page('/$organisation/groups/$groupKey/members', () => import('./members.page')),
  page('/$organisation/groups/$groupKey/settings', () => import('./group-settings.page')),
  page('/$organisation/groups/$groupKey/t/$conversationId', () => import('../conversations/conversation.page')),
  page('/$organisation/groups/$groupKey/drafts/$draftId', () => import('../conversations/draft.page')),
];
