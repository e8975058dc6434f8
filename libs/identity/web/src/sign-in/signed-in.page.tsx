import { ErrorSummary, Link, Loaded, PageHeading, Redirect, type PageOf } from '@waymark/platform/web';
import { useEffect } from 'react';
import { organisationsPath, signInPath } from '../identity.paths';
import { useIdentityText } from '../identity.text';
import { tellOtherWindows } from '../session/signed-in-elsewhere';
import { useSession } from '../session/use-session';
import { toSignOnProblem } from './sign-on-problem';

/** Tells the window that waits, as soon as this one has come back. */
function Done() {
  const t = useIdentityText();
  useEffect(tellOtherWindows, []);
  return <p>{t('identity.signed_in.explain')}</p>;
}

/** Where single sign-on ends that was begun beside a page that waits. */
export default function SignedInPage({ search }: PageOf<'/sign-in/done', { proof: string | undefined }>) {
  const t = useIdentityText();
  const problem = toSignOnProblem(search.proof);
  return (
    <Loaded query={useSession()} isPage>
      {({ viewerAccount }) =>
        viewerAccount === null ? (
          <Redirect to={signInPath()} />
        ) : (
          <div className="narrow stack">
            <PageHeading>{t(problem === null ? 'identity.signed_in.title' : 'identity.signed_in.failed')}</PageHeading>
            {problem === null ? (
              <Done />
            ) : (
              <ErrorSummary problems={[{ inputId: null, sentence: t(`identity.sign_on.problem_${problem}`) }]} />
            )}
            <Link to={organisationsPath()}>{t('identity.signed_in.on')}</Link>
          </div>
        )
      }
    </Loaded>
  );
}
