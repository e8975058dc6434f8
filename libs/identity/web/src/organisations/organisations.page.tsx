import { EmptyState, Link, Loaded, PageHeading, Redirect } from '@waymark/platform/web';
import { organisationHomePath, signInPath } from '../identity.paths';
import { useIdentityText } from '../identity.text';
import { useSession } from '../session/use-session';

/** The organisations a person belongs to. Somebody who is signed out is asked to sign in first. */
export default function OrganisationsPage() {
  const t = useIdentityText();
  const session = useSession();
  return (
    <Loaded query={session} isPage>
      {({ viewerAccount }) =>
        viewerAccount === null ? (
          <Redirect to={signInPath()} />
        ) : (
          <div className="reading stack">
            <PageHeading>{t('identity.organisations.title')}</PageHeading>
            {viewerAccount.memberships.length === 0 ? (
              <EmptyState>{t('identity.organisations.none')}</EmptyState>
            ) : (
              <ul className="lines">
                {viewerAccount.memberships.map((membership) => (
                  <li key={membership.organisationSlug}>
                    <h2>
                      <Link to={organisationHomePath(membership.organisationSlug)}>{membership.organisationName}</Link>
                    </h2>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      }
    </Loaded>
  );
}
