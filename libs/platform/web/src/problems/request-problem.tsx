import { Notice } from '../content/notice';
import { toRequestError } from '../graphql/request-error';
import { usePlatformText } from '../text/platform.text';
import { NoAccessPage } from './problem-pages';

/** Why a part of a page could not be read or saved, with another try. For a page's main query `isPage` shows no access whole. */
export function RequestProblem({
  error,
  retry,
  isPage = false,
}: {
  error: unknown;
  retry?: () => void;
  isPage?: boolean;
}) {
  const t = usePlatformText();
  const problem = toRequestError(error);
  if (isPage && problem.isNoAccess) return <NoAccessPage />;
  return (
    <Notice tone="problem" isNews>
      <p>{problem.message}</p>
      {problem.isOurFault && problem.requestId !== null ? (
        <p className="sm">{t('platform.problem.request', { id: problem.requestId })}</p>
      ) : null}
      {retry === undefined ? null : (
        <button type="button" className="btn small mt-s" onClick={retry}>
          {t('platform.try_again')}
        </button>
      )}
    </Notice>
  );
}
