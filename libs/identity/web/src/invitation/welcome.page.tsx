import { EmptyState, Link, Loaded, PageHeading, useGo, type PageOf } from '@waymark/platform/web';
import { organisationHomePath, signInPath, welcomePath } from '../identity.paths';
import { useIdentityText } from '../identity.text';
import { useSession } from '../session/use-session';
import { InvitationForm } from './invitation-form';
import { useInvitation } from './use-invitation';

/** Accepts an invitation: with a name and a new password, or as the account that is signed in already. */
export default function WelcomePage({ params }: PageOf<'/welcome/$token'>) {
  const t = useIdentityText();
  const go = useGo();
  const account = useSession().data?.viewerAccount ?? null;
  const { token } = params;
  return (
    <Loaded query={useInvitation(token)} isPage>
      {({ invitation }) => {
        if (invitation === null) {
          return (
            <div className="reading stack">
              <PageHeading>{t('identity.invitation.gone')}</PageHeading>
              <EmptyState action={<Link to={signInPath()}>{t('identity.sign_in.title')}</Link>}>
                {t('identity.invitation.gone_explain')}
              </EmptyState>
            </div>
          );
        }
        const isSignedInAsInvited = account?.email.toLowerCase() === invitation.email.toLowerCase();
        const mustSignIn = invitation.hasAccount && !isSignedInAsInvited;
        return (
          <div className="narrow stack">
            <PageHeading>{t('identity.invitation.title', { organisation: invitation.organisationName })}</PageHeading>
            <p>{t('identity.invitation.explain', { name: invitation.invitedBy, email: invitation.email })}</p>
            {mustSignIn ? (
              <>
                <p>{t('identity.invitation.sign_in_first', { email: invitation.email })}</p>
                <Link className="btn primary" to={signInPath({ returnTo: welcomePath(token) })}>
                  {t('identity.sign_in.title')}
                </Link>
              </>
            ) : (
              <InvitationForm
                token={token}
                invitation={invitation}
                onAccepted={() => go(organisationHomePath(invitation.organisationSlug))}
              />
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
