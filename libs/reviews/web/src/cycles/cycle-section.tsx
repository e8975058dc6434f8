import { Facts, formatDay, Pending, PermitButton, type Permit } from '@waymark/platform/web';
import { AheadTable } from '../list/ahead-table';
import { useReviewsAhead } from '../list/use-reviews';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import type { Cycle } from './use-cycles';

export interface CycleSectionProps {
  cycle: Cycle;
  cycles: readonly Cycle[];
  organisation: string;
  permit: Permit;
  onRevise: () => void;
  onStop: () => void;
}

/** One cycle: how often, how long each stage takes, and the dates that follow for the year ahead. */
export function CycleSection({ cycle, cycles, organisation, permit, onRevise, onStop }: CycleSectionProps) {
  const t = useReviewsText();
  const { data, isPending } = useReviewsAhead();
  const ahead = (data?.forwardPlan ?? []).filter((review) => review.cycle?.id === cycle.id);
  const { kind, name, plan, stageDays, presentedBy } = cycle;
  const hasTeams = plan.teamName === null && cycles.some((other) => other.plan.teamName !== null && other.kind === kind);
  const title = kind === 'OTHER' ? (name ?? '') : t(`reviews.kind.${kind}`);
  return (
    <section className={styles['part']} aria-labelledby={`cycle-${cycle.id}`}>
      <div className="head">
        <h2 id={`cycle-${cycle.id}`}>{plan.teamName === null ? title : `${plan.teamName}: ${title}`}</h2>
        <div className="bar noprint">
          <PermitButton className="btn small" permit={permit} onClick={onRevise}>
            {t('reviews.cycle.change')} <span className="vh">{title}</span>
          </PermitButton>
          <PermitButton className="btn quiet small" permit={permit} onClick={onStop}>
            {t('reviews.cycle.stop')} <span className="vh">{title}</span>
          </PermitButton>
        </div>
      </div>
      <div className="mt-s">
        <Facts
          facts={[
            { term: t('reviews.cycle.each'), fact: t('reviews.cycle.each_from', { months: cycle.monthsEach, day: formatDay(cycle.startsOn) }) },
            { term: t('reviews.cycle.stages'), fact: t('reviews.cycle.days', { prepare: stageDays.prepare, executive: stageDays.executive, subGroup: stageDays.subGroup, board: stageDays.board }) },
            { term: t('reviews.cycle.grace'), fact: t('reviews.days', { count: cycle.graceDays }) },
            hasTeams ? { term: t('reviews.cycle.teams'), fact: t('reviews.cycle.team_lead', { count: cycle.teamLeadDays }) } : null,
            { term: t('reviews.cycle.bodies'), fact: `${cycle.subGroupName}, ${cycle.boardName}` },
            presentedBy === null ? null : { term: t('reviews.cycle.presents'), fact: presentedBy.name },
          ]}
        />
      </div>
      {isPending ? <Pending /> : null}
      {ahead.length === 0 ? null : (
        <div className="mt">
          <h3>{t('reviews.cycle.ahead')}</h3>
          <AheadTable reviews={ahead} organisation={organisation} caption={t('reviews.cycle.ahead_of', { title })} />
        </div>
      )}
    </section>
  );
}
