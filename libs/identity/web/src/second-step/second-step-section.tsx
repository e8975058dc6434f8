import { formatInstant, Link, Loaded } from '@waymark/platform/web';
import { accountPath, secondStepPath } from '../identity.paths';
import { useIdentityText } from '../identity.text';
import { useSecondFactor } from './use-second-step';

/** On the account's page: whether there is a second step, and the way to change that. */
export function SecondStepSection() {
  const t = useIdentityText();
  return (
    <section className="stack" aria-labelledby="second-step">
      <h2 id="second-step">{t('identity.second_step.title')}</h2>
      <p className="muted">{t('identity.second_step.why')}</p>
      <Loaded query={useSecondFactor()} lines={2}>
        {({ secondFactor: { setAt, recoveryCodesLeft, passkeys } }) => (
          <>
            <p>
              {setAt === null && passkeys > 0
                ? t('identity.second_step.by_passkey', { count: recoveryCodesLeft })
                : setAt === null
                ? t('identity.second_step.off')
                : t('identity.second_step.on', { day: formatInstant(setAt), count: recoveryCodesLeft })}
            </p>
            <Link className="btn" to={secondStepPath({ returnTo: accountPath() })}>
              {t(setAt === null && passkeys === 0 ? 'identity.second_step.set_up' : 'identity.second_step.change')}
            </Link>
          </>
        )}
      </Loaded>
    </section>
  );
}
