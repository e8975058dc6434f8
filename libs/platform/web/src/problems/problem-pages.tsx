import type { ReactNode } from 'react';
import { toRequestError } from '../graphql/request-error';
import { PageHeading } from '../routing/page-heading';
import { usePlatformText } from '../text/platform.text';

/** There is no page at this address. */
export function NotFoundPage({ action }: { action?: ReactNode }) {
  const t = usePlatformText();
  return (
    <div className="reading stack">
      <PageHeading>{t('platform.not_found.title')}</PageHeading>
      <p>{t('platform.not_found.explain')}</p>
      {action}
    </div>
  );
}

/** Absent or not for this person: the page is the same, and says who can help. */
export function NoAccessPage({ who, action }: { who?: string; action?: ReactNode }) {
  const t = usePlatformText();
  return (
    <div className="reading stack">
      <PageHeading>{t('platform.no_access.title')}</PageHeading>
      <p>{t('platform.no_access.explain')}</p>
      <p>{who ?? t('platform.no_access.who')}</p>
      {action}
    </div>
  );
}

/** Something failed while a page was opened or drawn. Nothing typed is lost: drafts are on the device. */
export function ProblemPage({ error, reset }: { error: unknown; reset: () => void }) {
  const t = usePlatformText();
  const problem = toRequestError(error);
  if (problem.isNoAccess) return <NoAccessPage />;
  return (
    <div className="reading stack" role="alert">
      <PageHeading>{t(problem.isUnreachable ? 'platform.unreachable.title' : 'platform.problem.title')}</PageHeading>
      <p>{t(problem.isUnreachable ? 'platform.unreachable.explain' : 'platform.problem.explain')}</p>
      {problem.requestId === null ? null : <p>{t('platform.problem.request', { id: problem.requestId })}</p>}
      <button type="button" className="btn primary" onClick={reset}>
        {t('platform.try_again')}
      </button>
    </div>
  );
}
