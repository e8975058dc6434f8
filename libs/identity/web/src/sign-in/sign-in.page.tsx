import { ErrorSummary, Link, PageHeading, safeAddress, useGo, type PageOf } from '@waymark/platform/web';
import { forgottenPath, organisationHomePath, organisationsPath } from '../identity.paths';
import { useIdentityText } from '../identity.text';
import { useSession, type Account } from '../session/use-session';
import { PersonaCards } from './persona-cards';
import { SignInForm } from './sign-in-form';
import { toSignOnProblem } from './sign-on-problem';
import styles from './sign-in.module.css';

/** The first page of one's organisation, or the choice between several. */
const firstPageOf = ({ memberships }: Account) =>
  memberships.length === 1 ? organisationHomePath(memberships[0]!.organisationSlug) : organisationsPath();

/** Signs a person in and takes them where they were going. */
export default function SignInPage({ search }: PageOf<'/sign-in', { returnTo: string | undefined; problem: string | undefined }>) {
  const t = useIdentityText();
  const go = useGo();
  const session = useSession();
  const isDemo = session.data?.installation.demo ?? false;
  const problem = toSignOnProblem(search.problem);
  return (
    <div className={isDemo ? styles['demo'] : undefined}>
      <div className={`stack ${styles['form']}`}>
        <PageHeading>{t('identity.sign_in.title')}</PageHeading>
        {problem === null ? null : (
          <ErrorSummary problems={[{ inputId: null, sentence: t(`identity.sign_on.problem_${problem}`) }]} />
        )}
        <p className="muted">{t('identity.sign_in.explain')}</p>
        <SignInForm
          returnTo={safeAddress(search.returnTo, organisationsPath())}
          onSignedIn={(account) => go(safeAddress(search.returnTo, firstPageOf(account)))}
        />
        <Link to={forgottenPath()}>{t('identity.sign_in.forgotten')}</Link>
      </div>
      <PersonaCards
        onSignedIn={(_, persona) => go(safeAddress(search.returnTo, organisationHomePath(persona.organisationSlug)))}
      />
    </div>
  );
}
