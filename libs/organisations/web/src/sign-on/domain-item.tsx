import { announce, ErrorSummary, Facts, formatInstant, formatTime, PermitButton, useProblems } from '@waymark/platform/web';
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { useOrganisationsText } from '../organisations.text';
import { ConfirmDialog } from './confirm-dialog';
import { CopyValue } from './copy-value';
import styles from './sign-on.module.css';
import { type Domain, type Provider, useCheckDomain, useEnforceSignOn, useRemoveDomain } from './use-sign-on';
import { WaitsForSecond } from './waits-for-second';

type Begun = 'enforce' | 'release' | 'remove';
const reasons = ['absent', 'other', 'unreachable', 'taken'] as const;

/** One domain: whether it is proved, the record that proves it, and whether its people must sign in by the provider. */
export function DomainItem({ domain, provider }: { domain: Domain; provider: Provider | null }) {
  const t = useOrganisationsText();
  const { id, version, domain: name, provedAt, checkedAt, absentSince, isEnforced, viewerCan } = domain;
  const check = useCheckDomain();
  const { mutateAsync: enforce } = useEnforceSignOn();
  const { mutateAsync: remove } = useRemoveDomain();
  const problems = useProblems();
  const [found, setFound] = useState<string | null>(null);
  const [begun, begin] = useState<Begun | null>(null);
  const close = () => begin(null);
  const said = (proposalId: string | null, made: string) => (proposalId === null ? made : t('organisations.sign_on.waits', { name }));
  const Icon = provedAt === null ? CircleDashed : absentSince === null ? CircleCheck : CircleAlert;
  const look = () => {
    if (check.isPending) return;
    problems.clear();
    check.mutate(
      { id },
      {
        onError: problems.refuse,
        onSuccess: ({ checkSignOnDomain: { isProved, problem } }) => {
          const words = isProved && problem === null ? t('organisations.domain.proved_now', { domain: name }) : t(`organisations.domain.problem.${reasons.find((one) => one === problem) ?? 'absent'}`);
          setFound(isProved && problem === null ? null : words);
          announce(words);
        },
      },
    );
  };
  return (
    <section className={`stack ${styles['part']}`} aria-labelledby={`domain-${id}`}>
      <div className="head">
        <h3 id={`domain-${id}`} className={styles['long']}>
          {name}
        </h3>
        <p className={`b ${styles['state']}`}>
          <Icon size={20} aria-hidden="true" />
          {provedAt === null ? t('organisations.domain.not_proved') : absentSince === null ? t('organisations.domain.proved', { date: formatInstant(provedAt) }) : t('organisations.domain.absent', { date: formatInstant(absentSince) })}
        </p>
      </div>
      {domain.waitingProposalId === null ? null : <WaitsForSecond />}
      <p>{t(isEnforced ? 'organisations.domain.enforced' : 'organisations.domain.free', { domain: name })}</p>
      {provedAt !== null && absentSince === null ? null : (
        <>
          <p>{t('organisations.domain.record')}</p>
          <Facts
            facts={[
              { term: t('organisations.domain.record.name'), fact: <CopyValue value={domain.txtName} name={t('organisations.domain.record.name')} /> },
              { term: t('organisations.domain.record.value'), fact: <CopyValue value={domain.txtValue} name={t('organisations.domain.record.value')} /> },
            ]}
          />
        </>
      )}
      {provider === null ? null : <p className="sm muted">{t('organisations.domain.by', { name: provider.name })}</p>}
      {checkedAt === null ? null : <p className="sm muted">{t('organisations.domain.checked', { date: formatInstant(checkedAt), time: formatTime(checkedAt) })}</p>}
      <ErrorSummary problems={problems.summary} />
      {found === null ? null : <p className="notice atrisk">{found}</p>}
      <div className="bar">
        <button type="button" className="btn" aria-disabled={check.isPending || undefined} aria-label={t('organisations.domain.check_of', { domain: name })} onClick={look}>
          {t(check.isPending ? 'organisations.domain.checking' : 'organisations.domain.check')}
        </button>
        {isEnforced ? (
          <PermitButton permit={viewerCan.release} onClick={() => begin('release')}>
            {t('organisations.domain.release')}
          </PermitButton>
        ) : (
          <PermitButton permit={viewerCan.enforce} onClick={() => begin('enforce')}>
            {t('organisations.domain.enforce')}
          </PermitButton>
        )}
        <PermitButton permit={viewerCan.remove} className="btn quiet" aria-label={t('organisations.domain.remove_of', { domain: name })} onClick={() => begin('remove')}>
          {t('organisations.sign_on.remove')}
        </PermitButton>
      </div>
      {isEnforced || viewerCan.enforce.allowed ? null : <p className="sm muted">{viewerCan.enforce.reason}</p>}
      {begun === 'enforce' || begun === 'release' ? (
        <ConfirmDialog
          title={t(`organisations.domain.${begun}.title`, { domain: name })}
          explain={t(`organisations.domain.${begun}.explain`, { domain: name })}
          does={t(`organisations.domain.${begun}`)}
          onClose={close}
          act={async () => said((await enforce({ id, version, on: begun === 'enforce' })).enforceSignOn.proposalId, t('organisations.sign_on.saved', { name }))}
        />
      ) : null}
      {begun === 'remove' ? (
        <ConfirmDialog
          title={t('organisations.domain.remove.title', { domain: name })}
          explain={t('organisations.domain.remove.explain', { domain: name })}
          does={t('organisations.sign_on.remove')}
          onClose={close}
          act={async () => said((await remove({ id, version })).removeSignOnDomain.proposalId, t('organisations.sign_on.removed', { name }))}
        />
      ) : null}
    </section>
  );
}
