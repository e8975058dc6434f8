import { Ref, Trail } from '@waymark/platform/web';
import { ChevronRight, Plus } from 'lucide-react';
import { memo, useDeferredValue } from 'react';
import { ActionRow } from '../actions/action-row';
import { usePlansText } from '../plans.text';
import { PartMenu } from '../plans/part-menu';
import { usePlanOnPage } from '../plans/plan-on-page';
import type { ShownOutcome } from '../plans/plan-matches';
import styles from '../plans/plan.module.css';
import { Talk } from '../sections/talk-section';
import { MeasureLine } from './measure-line';

export interface OutcomeSectionProps {
  shown: ShownOutcome;
  isFirst: boolean;
  isLast: boolean;
  isOpen: boolean;
  onToggle: (id: string, isOpen: boolean) => void;
}

const alive = <Part extends { withdrawnAt?: string | null; withdrawal?: object | null }>(parts: readonly Part[]) =>
  parts.filter((part) => !part.withdrawnAt && !part.withdrawal);

/** One outcome as the printed plan has it: what should come about, the actions, the measures. Folded, it is one line. */
export const OutcomeSection = memo(function OutcomeSection({ shown, isFirst, isLast, isOpen, onToggle }: OutcomeSectionProps) {
  const t = usePlansText();
  const { isChanging, organisation } = usePlanOnPage();
  const { outcome, actions, measures } = shown;
  const live = alive(outcome.actions);
  const home = live.filter((action) => (action.outcomes[0]?.id ?? outcome.id) === outcome.id);
  const liveMeasures = alive(outcome.measures);
  const isGone = outcome.withdrawnAt !== null;
  // What is folded is not seen at first. It is drawn when the page stands, so that the browser's own search finds it.
  const hasRows = useDeferredValue(true, false) || isOpen;
  return (
    <details
      id={`outcome-${outcome.id}`}
      className={`${styles['outcome']}${isGone ? ' gone' : ''}`}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onToggle(outcome.id, currentTarget.open);
      }}
    >
      <summary>
        <ChevronRight size={18} aria-hidden="true" className={styles['chevron']} />
        <h3>
          <Ref>
            {t('plans.outcome_reference', { reference: outcome.reference })}
            <ChevronRight size={15} aria-hidden="true" className={styles['turned']} />
          </Ref>
          <span>{isGone ? <s>{outcome.statement}</s> : outcome.statement}</span>
          {isGone ? <span className="muted"> {t('plans.withdrawn')}</span> : null}
        </h3>
        <span className={`trail ${styles['end']}`}>
          <Trail groups={[live.map(({ status }) => status)]} />
          <span className="sm muted">{t('plans.action_count', { count: live.length })}</span>
        </span>
      </summary>
      <div className={styles['tools']}>
        {outcome.withdrawnReason === null ? null : <p className="sm muted">{t('plans.withdrawn_because', { reason: outcome.withdrawnReason })}</p>}
        {isOpen ? <Talk shape="link" organisation={organisation} subject={{ kind: 'OUTCOME', id: outcome.id, name: outcome.reference }} /> : null}
        {isChanging ? <PartMenu part="outcome" subject={outcome} isFirst={isFirst} isLast={isLast} /> : null}
      </div>
      <div className={styles['actions']}>
        <h4>{t('plans.actions')}</h4>
        {actions.length === 0 ? <p className="sm muted mt-s">{t('plans.no_actions_yet')}</p> : null}
        <ul className="acts">
          {(hasRows ? actions : []).map((action) => (
            <ActionRow
              key={action.id}
              action={action}
              outcomeId={outcome.id}
              isFirst={action === home[0]}
              isLast={action === home.at(-1)}
            />
          ))}
        </ul>
        {isChanging && !isGone ? <AddButton part="action" parentId={outcome.id} reference={outcome.reference} /> : null}
      </div>
      <div className={styles['measures']}>
        <h4>{t('plans.measures')}</h4>
        {measures.length === 0 ? <p className="sm muted mt-s">{t('plans.no_measures_yet')}</p> : null}
        <ul className="meas">
          {(hasRows ? measures : []).map((measure) => (
            <MeasureLine
              key={measure.id}
              measure={measure}
              isFirst={measure === liveMeasures[0]}
              isLast={measure === liveMeasures.at(-1)}
            />
          ))}
        </ul>
        {isChanging && !isGone ? <AddButton part="measure" parentId={outcome.id} reference={outcome.reference} /> : null}
      </div>
    </details>
  );
});

/** Adds a part where it will stand. */
export function AddButton(props: { part: 'outcome' | 'action' | 'measure'; parentId: string; reference: string }) {
  const { part, parentId, reference } = props;
  const t = usePlansText();
  const { begin } = usePlanOnPage();
  return (
    <button
      type="button"
      className="btn small noprint mt-s"
      aria-label={t(`plans.add.${part}.to`, { reference })}
      onClick={() => begin({ act: 'add', part, parentId })}
    >
      <Plus size={16} aria-hidden="true" />
      {t(`plans.add.${part}`)}
    </button>
  );
}
