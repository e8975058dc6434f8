import { safeAddress } from '@waymark/platform/web';
import type { SubjectInTalk } from './use-talk';

/** The page of what is spoken about; the server gives it from the organisation on. */
export const toSubjectAddress = (organisation: string, { path }: Pick<SubjectInTalk, 'path'>): string =>
  safeAddress(`/${encodeURIComponent(organisation)}${path}`, `/${encodeURIComponent(organisation)}`);

/** What people call it: 1.2.2 Review recruitment. */
export const nameOf = ({ reference, title }: Pick<SubjectInTalk, 'reference' | 'title'>): string => (reference === null ? title : `${reference} ${title}`).replace(/\.$/, '');
