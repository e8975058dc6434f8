import { Facts, formatInstant, formatTime, PermitButton, useAddress } from '@waymark/platform/web';
import { CircleCheck, CircleDashed, CirclePause } from 'lucide-react';
import { useState } from 'react';
import { useOrganisationsText } from '../organisations.text';
import { ConfirmDialog } from './confirm-dialog';
import { CopyValue } from './copy-value';
import { ProviderDialog } from './provider-dialog';
import { ProviderSteps } from './provider-steps';
import styles from './sign-on.module.css';
import { type Provider, useRemoveProvider, useTurnProvider } from './use-sign-on';
import { WaitsForSecond } from './waits-for-second';

const icons = { ON: CircleCheck, DRAFT: CircleDashed, OFF: CirclePause } as const;
type Begun = 'revise' | 'turnOn' | 'turnOff' | 'remove';

/** One provider: whether it is on, what is left to do, how its test went, and what can be done with it. */
export function ProviderSection({ provider }: { provider: Provider }) {
  const t = useOrganisationsText();
  const here = useAddress();
  const { mutateAsync: turn } = useTurnProvider();
  const { mutateAsync: remove } = useRemoveProvider();
  const [begun, begin] = useState<Begun | null>(null);
  const close = () => begin(null);
  const { id, version, name, state, lastTest, viewerCan, hasChangesWaiting } = provider;
  const Icon = icons[state];
  const said = (proposalId: string | null, made: string) => (proposalId === null ? made : t('organisations.sign_on.waits', { name }));
  return (
    <section className={`stack ${styles['part']}`} aria-labelledby={`provider-${id}`}>
      <div className="head">
        <h2 id={`provider-${id}`}>{name}</h2>
        <p className={`b ${styles['state']}`}>
          <Icon size={20} aria-hidden="true" />
          {t(hasChangesWaiting ? 'organisations.sign_on.state.changed' : `organisations.sign_on.state.${state}`)}
        </p>
      </div>
      {provider.waitingProposalId === null ? null : <WaitsForSecond />}
      {state === 'ON' && !hasChangesWaiting ? null : <ProviderSteps provider={provider} />}
      <Facts
        facts={[
          { term: t('organisations.sign_on.kind'), fact: t(`organisations.sign_on.kind.${provider.kind}`) },
          { term: t('organisations.sign_on.issuer'), fact: <span className={styles['long']}>{provider.issuer}</span> },
          { term: t('organisations.sign_on.client'), fact: <span className={styles['long']}>{provider.clientId}</span> },
          { term: t('organisations.sign_on.secret'), fact: t(provider.hasSecret ? 'organisations.sign_on.secret.kept' : 'organisations.sign_on.secret.none') },
          { term: t('organisations.sign_on.callback'), fact: <CopyValue value={provider.callbackUrl} name={t('organisations.sign_on.callback')} /> },
        ]}
      />
      {lastTest === null ? null : (
        <div className={`notice ${lastTest.isGood ? 'ontrack' : 'offtrack'}`}>
          <p className="b">{t(lastTest.isGood ? 'organisations.sign_on.test.good' : 'organisations.sign_on.test.bad', { date: formatInstant(lastTest.at), time: formatTime(lastTest.at) })}</p>
          {lastTest.problem === null ? null : <p>{problemWords(lastTest.problem)}</p>}
          {lastTest.email === null ? null : <p className={styles['long']}>{t('organisations.sign_on.test.came', { name: lastTest.name ?? t('organisations.sign_on.test.no_name'), email: lastTest.email })}</p>}
          {lastTest.isGood ? <p>{t('organisations.sign_on.test.would')}</p> : null}
        </div>
      )}
      <div className="bar">
        {viewerCan.revise.allowed ? (
          <a className="btn" href={`${provider.testPath}&returnTo=${encodeURIComponent(here)}`}>
            {t('organisations.sign_on.test')}
          </a>
        ) : null}
        {state === 'ON' && !hasChangesWaiting ? null : (
          <PermitButton permit={viewerCan.turnOn} className="btn primary" onClick={() => begin('turnOn')}>
            {t(state === 'ON' ? 'organisations.sign_on.put_in_force' : 'organisations.sign_on.turn_on')}
          </PermitButton>
        )}
        <PermitButton permit={viewerCan.revise} onClick={() => begin('revise')}>
          {t('organisations.change')}
        </PermitButton>
        {state === 'ON' ? (
          <PermitButton permit={viewerCan.turnOff} className="btn quiet" onClick={() => begin('turnOff')}>
            {t('organisations.sign_on.turn_off')}
          </PermitButton>
        ) : null}
        <PermitButton permit={viewerCan.remove} className="btn quiet" onClick={() => begin('remove')}>
          {t('organisations.sign_on.remove')}
        </PermitButton>
      </div>
      {viewerCan.turnOn.allowed || (state === 'ON' && !hasChangesWaiting) ? null : <p className="sm muted">{viewerCan.turnOn.reason}</p>}
      {begun === 'revise' ? <ProviderDialog provider={provider} onClose={close} /> : null}
      {begun === 'turnOn' || begun === 'turnOff' ? (
        <ConfirmDialog
          title={t(begun === 'turnOn' ? 'organisations.sign_on.turn_on.title' : 'organisations.sign_on.turn_off.title', { name })}
          explain={t(begun === 'turnOn' ? 'organisations.sign_on.turn_on.explain' : 'organisations.sign_on.turn_off.explain', { name })}
          does={t(begun === 'turnOn' ? 'organisations.sign_on.turn_on' : 'organisations.sign_on.turn_off')}
          onClose={close}
          act={async () => said((await turn({ id, version, on: begun === 'turnOn' })).turnSignOnProvider.proposalId, t('organisations.sign_on.turned', { name }))}
        />
      ) : null}
      {begun === 'remove' ? (
        <ConfirmDialog
          title={t('organisations.sign_on.remove.title', { name })}
          explain={t('organisations.sign_on.remove.explain')}
          does={t('organisations.sign_on.remove')}
          onClose={close}
          act={async () => said((await remove({ id, version })).removeSignOnProvider.proposalId, t('organisations.sign_on.removed', { name }))}
        />
      ) : null}
    </section>
  );

  function problemWords(problem: string): string {
    return isKnown(problem) ? t(`organisations.sign_on.problem.${problem}`) : t('organisations.sign_on.problem.other');
  }
}

const problems = ['expired', 'refused', 'not_admitted', 'ended', 'wrong_provider', 'unreachable', 'no_address', 'not_proved', 'changed'] as const;
const isKnown = (problem: string): problem is (typeof problems)[number] => (problems as readonly string[]).includes(problem);
