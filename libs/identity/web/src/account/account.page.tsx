import {
  Facts,
  Link,
  Loaded,
  PageHeading,
  Redirect,
  setShortcuts,
  ThemeChoice,
  useShortcutsOn,
} from '@waymark/platform/web';
import { accountPath, organisationHomePath, signInPath } from '../identity.paths';
import { useIdentityText } from '../identity.text';
import { useSession } from '../session/use-session';
import { PasskeysSection } from '../passkeys/passkeys-section';
import { SecondStepSection } from '../second-step/second-step-section';
import { PasswordForm } from './password-form';
import { SessionList } from './session-list';

/** Preferences of this device. */
function Preferences() {
  const t = useIdentityText();
  const areShortcutsOn = useShortcutsOn();
  return (
    <section className="stack" aria-labelledby="preferences">
      <h2 id="preferences">{t('identity.account.preferences')}</h2>
      <p className="muted">{t('identity.account.preferences_explain')}</p>
      <ThemeChoice />
      <label className="check">
        <input type="checkbox" checked={areShortcutsOn} onChange={(event) => setShortcuts(event.target.checked)} />
        <span>{t('identity.account.shortcuts')}</span>
      </label>
    </section>
  );
}

/** The person's own account. */
export default function AccountPage() {
  const t = useIdentityText();
  return (
    <Loaded query={useSession()} isPage>
      {({ viewerAccount: account, installation }) =>
        account === null ? (
          <Redirect to={signInPath({ returnTo: accountPath() })} />
        ) : (
          <div className="reading stack-lg">
            <div className="stack">
              <PageHeading>{t('identity.account.title')}</PageHeading>
              <Facts
                facts={[
                  { term: t('identity.name'), fact: account.name },
                  { term: t('identity.email'), fact: account.email },
                  {
                    term: t('identity.account.organisations'),
                    fact: (
                      <ul className="spaced">
                        {account.memberships.map((one) => (
                          <li key={one.organisationSlug}>
                            <Link to={organisationHomePath(one.organisationSlug)}>{one.organisationName}</Link>
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                ]}
              />
            </div>
            <Preferences />
            <PasskeysSection host={installation.passkeyHost} />
            <SecondStepSection />
            <SessionList />
            <PasswordForm email={account.email} />
          </div>
        )
      }
    </Loaded>
  );
}
