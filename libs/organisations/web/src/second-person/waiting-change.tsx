import { ErrorSummary, Facts, formatInstant, offerUndo, PermitButton, useProblems } from '@waymark/platform/web';
import { useId, useState } from 'react';
import { useOrganisationsText } from '../organisations.text';
import { fieldOf, titleOf, valuesOf } from './change-words';
import { RefuseDialog } from './refuse-dialog';
import styles from './second-person.module.css';
import { useConfirmChange, useWithdrawChange, type ProposedChange } from './use-second-person';

/** One change that waits: who asked, what exactly it does, and what the viewer can do about it. */
export function WaitingChange({ change }: { change: ProposedChange }) {
  const t = useOrganisationsText();
  const id = useId();
  const [isRefusing, setRefusing] = useState(false);
  const problems = useProblems();
  const confirm = useConfirmChange();
  const withdraw = useWithdrawChange();
  const { viewerCan, lines, proposedBy, proposedAt, expiresAt } = change;
  const isBusy = confirm.isPending || withdraw.isPending;
  const act = (work: () => Promise<string>) => {
    if (isBusy) return;
    problems.clear();
    work().then((message) => offerUndo({ message }), problems.refuse);
  };
  const confirmIt = async () => {
    const { state } = (await confirm.mutateAsync({ id: change.id })).confirmChange.proposal;
    return t(state === 'OVERTAKEN' ? 'organisations.proposal.overtaken' : 'organisations.proposal.confirmed', { change: titleOf(change, t) });
  };
  const withdrawIt = async () => {
    await withdraw.mutateAsync({ id: change.id });
    return t('organisations.proposal.withdrawn', { change: titleOf(change, t) });
  };
  return (
    <article className={`panel stack ${styles['change']}`} aria-labelledby={id}>
      <h3 id={id}>{titleOf(change, t)}</h3>
      <ErrorSummary problems={problems.summary} />
      <Facts
        facts={[
          { term: t('organisations.proposal.asked_by'), fact: t('organisations.proposal.asked', { name: proposedBy.name, date: formatInstant(proposedAt) }) },
          { term: t('organisations.proposal.until'), fact: formatInstant(expiresAt) },
          ...lines.flatMap((line) => [
            { term: t('organisations.proposal.now', { field: fieldOf(line, t) }), fact: valuesOf(line, line.before, t) },
            { term: t('organisations.proposal.then', { field: fieldOf(line, t) }), fact: <span className="b">{valuesOf(line, line.after, t)}</span> },
          ]),
        ]}
      />
      {viewerCan.withdraw.allowed ? (
        <>
          <p className="muted">{viewerCan.confirm.reason}</p>
          <div className="bar">
            <PermitButton permit={viewerCan.withdraw} onClick={() => act(withdrawIt)}>
              {t('organisations.proposal.withdraw')}
            </PermitButton>
          </div>
        </>
      ) : (
        <>
          <p>{t('organisations.proposal.ask_first', { name: proposedBy.name })}</p>
          <div className="bar">
            <PermitButton permit={viewerCan.confirm} className="btn primary" onClick={() => act(confirmIt)}>
              {t('organisations.proposal.confirm')}
            </PermitButton>
            <PermitButton permit={viewerCan.refuse} onClick={() => setRefusing(true)}>
              {t('organisations.proposal.refuse')}
            </PermitButton>
          </div>
        </>
      )}
      {isRefusing ? <RefuseDialog change={change} onClose={() => setRefusing(false)} /> : null}
    </article>
  );
}
