import { Trail } from '@waymark/platform/web';
import { ChevronRight } from 'lucide-react';
import { memo, useMemo } from 'react';
import { AddButton, OutcomeSection } from '../outcomes/outcome-section';
import { usePlansText } from '../plans.text';
import { PartMenu } from '../plans/part-menu';
import { liveActionsOf, type ShownObjective } from '../plans/plan-matches';
import { usePlanOnPage } from '../plans/plan-on-page';
import styles from '../plans/plan.module.css';
import type { Objective } from '../plans/use-plan';
import { Talk } from '../sections/talk-section';
import { countsSentence } from '../plans/counts-sentence';

export interface ObjectiveSectionProps {
  shown: ShownObjective;
  isFirst: boolean;
  isLast: boolean;
  isOpen: boolean;
  isOutcomeOpen: (id: string) => boolean;
  onToggle: (id: string, isOpen: boolean) => void;
}

/** One objective with its outcomes. Folded, it is one line with its trail. Drawn again only when something of its own changes. */
export const ObjectiveSection = memo(function ObjectiveSection(props: ObjectiveSectionProps) {
  const { shown, isFirst, isLast, isOpen, isOutcomeOpen, onToggle } = props;
  const t = usePlansText();
  const { isChanging, organisation } = usePlanOnPage();
  const { objective, outcomes } = shown;
  const isGone = objective.withdrawnAt !== null;
  const liveOutcomes = liveOutcomesOf(objective);
  return (
    <details
      id={`objective-${objective.id}`}
      className={`${styles['objective']}${isGone ? ' gone' : ''}`}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onToggle(objective.id, currentTarget.open);
      }}
    >
      <ObjectiveSummary objective={objective} />
      <div className={styles['statement']}>
        {objective.statement === null ? null : <p>{objective.statement}</p>}
        {objective.withdrawnReason === null ? null : <p>{t('plans.withdrawn_because', { reason: objective.withdrawnReason })}</p>}
        {isOpen ? <Talk shape="link" organisation={organisation} subject={{ kind: 'OBJECTIVE', id: objective.id, name: objective.reference }} /> : null}
        {isChanging ? <PartMenu part="objective" subject={objective} isFirst={isFirst} isLast={isLast} /> : null}
      </div>
      {outcomes.length === 0 ? <p className="muted mt">{t('plans.no_outcomes_yet')}</p> : null}
      {outcomes.map((one) => (
        <OutcomeSection
          key={one.outcome.id}
          shown={one}
          isFirst={one.outcome === liveOutcomes[0]}
          isLast={one.outcome === liveOutcomes.at(-1)}
          isOpen={isOutcomeOpen(one.outcome.id)}
          onToggle={onToggle}
        />
      ))}
      {isChanging && !isGone ? <AddButton part="outcome" parentId={objective.id} reference={objective.reference} /> : null}
    </details>
  );
});

/** Its line. A trail has a mark for each action, so it is drawn again only when the objective itself has changed. */
const ObjectiveSummary = memo(function ObjectiveSummary({ objective }: { objective: Objective }) {
  const t = usePlansText();
  const isGone = objective.withdrawnAt !== null;
  const actions = useMemo(() => liveActionsOf(objective), [objective]);
  const liveOutcomes = liveOutcomesOf(objective);
  return (
    <summary>
      <ChevronRight size={18} aria-hidden="true" className={styles['chevron']} />
      <h2>
        {objective.reference}&ensp;{isGone ? <s>{objective.theme}</s> : objective.theme}
        {isGone ? <span className="muted"> {t('plans.withdrawn')}</span> : null}
      </h2>
      <span className={`sm muted ${styles['counts']}`}>{countsSentence(t, actions)}</span>
      <span className={`trail ${styles['end']}`}>
        <span className="sm muted">
          {t('plans.actions_in_outcomes', { actions: actions.length, outcomes: liveOutcomes.length })}
        </span>
        <Trail groups={liveOutcomes.map((outcome) => outcome.actions.filter(isLiveAction).map(({ status }) => status))} />
      </span>
    </summary>
  );
});

const liveOutcomesOf = ({ outcomes }: Objective) => outcomes.filter(({ withdrawnAt }) => withdrawnAt === null);
const isLiveAction = ({ status }: { status: string }) => status !== 'WITHDRAWN';
