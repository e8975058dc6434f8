import { Outlet, useParams } from '@tanstack/react-router';
import { AccountMenuOf, secondStepPath, signInPath, SessionExpiredDialog } from '@waymark/identity/web';
import {
  Link,
  NoAccessPage,
  ProblemPage,
  Redirect,
  Shell,
  Skeleton,
  useAddress,
  ViewerProvider,
  type Viewer,
} from '@waymark/platform/web';
import { useAppText } from '../app.text';
import { useLikelyNextPage } from './likely-next';
import { useInstallation } from './use-installation';
import { useNavigation } from './navigation';
import { useViewerQuery } from './use-viewer-query';

/** The bars of an organisation around its pages, for its members. */
function MembersShell({ viewer }: { viewer: Viewer }) {
  const t = useAppText();
  const { links, seldom } = useNavigation(viewer);
  const { demo } = useInstallation();
  useLikelyNextPage(viewer.organisation.slug);
  return (
    <ViewerProvider viewer={viewer}>
      <Shell
        home={`/${viewer.organisation.slug}`}
        organisation={viewer.organisation}
        links={links}
        more={seldom.map((link) => (
          <Link key={link.to} to={link.to} current="never">
            {link.label}
          </Link>
        ))}
        account={<AccountMenuOf {...viewer} links={seldom} />}
        footerNote={demo ? t('app.demo_note') : undefined}
      >
        <Outlet />
      </Shell>
      <SessionExpiredDialog email={viewer.email} />
    </ViewerProvider>
  );
}

/** Lets members in; sends a signed-out person to sign in, and tells anybody else who can give access. */
export function OrganisationLayout() {
  const t = useAppText();
  const { organisation = '' } = useParams({ strict: false }) as { organisation?: string };
  const here = useAddress();
  const { query, viewer } = useViewerQuery(organisation);
  if (viewer !== null) return <MembersShell key={viewer.personId} viewer={viewer} />;
  if (query.error?.isSignedOut) return <Redirect to={signInPath({ returnTo: here })} />;
  if (query.error?.needsSecondFactor) return <Redirect to={secondStepPath({ returnTo: here })} />;
  return (
    <Shell home="/">
      {query.error === null ? (
        <Skeleton lines={8} />
      ) : query.error.isVouchedElsewhere ? (
        <NoAccessPage who={query.error.message} action={<Link to="/">{t('app.no_access.action')}</Link>} />
      ) : query.error.isNoAccess ? (
        <NoAccessPage action={<Link to="/">{t('app.no_access.action')}</Link>} />
      ) : (
        <ProblemPage error={query.error} reset={() => void query.refetch()} />
      )}
    </Shell>
  );
}
