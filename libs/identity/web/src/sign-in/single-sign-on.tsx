import { useIdentityText } from '../identity.text';
import { startOf, type SignInWays } from './use-sign-in-ways';

export interface SingleSignOnProps {
  way: NonNullable<SignInWays['singleSignOn']>;
  /** Whether there is no other way for this address. */
  must: boolean;
  returnTo: string;
  opensAside: boolean;
}

/** The way in by one's own organisation. */
export function SingleSignOn({ way, must, returnTo, opensAside }: SingleSignOnProps) {
  const t = useIdentityText();
  const { organisationName: organisation } = way;
  return (
    <div className="stack" role="status">
      {must ? <p>{t('identity.sign_on.must', { organisation })}</p> : null}
      <a className="btn primary" href={startOf(way, returnTo)} target={opensAside ? '_blank' : undefined} rel={opensAside ? 'noopener' : undefined}>
        {t('identity.sign_on.continue', { organisation })}
      </a>
      {opensAside ? <p className="muted">{t('identity.sign_on.aside')}</p> : null}
    </div>
  );
}
