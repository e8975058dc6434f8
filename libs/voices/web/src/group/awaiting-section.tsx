import { useId } from 'react';
import { GroupChallengeCard } from './group-challenge-card';
import { useSpaceText } from './space.text';
import type { GroupOnPage } from './use-groups';

const waiting = new Set(['AWAITING', 'ACKNOWLEDGED', 'OVERDUE', 'UNSATISFIED', 'TAKEN_TO_SUB_GROUP']);

/** The challenges of the group that have no answer, or none that is enough: those that wait the longest first. */
export function AwaitingSection({ group, organisation }: { group: GroupOnPage; organisation: string }) {
  const t = useSpaceText();
  const id = useId();
  const shown = group.challenges.filter(({ state }) => waiting.has(state)).sort((a, b) => b.clock.daysSince - a.clock.daysSince);
  if (shown.length === 0 && group.challenges.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('space.awaiting')}</h2>
      {shown.length === 0 ? <p className="mt">{t('space.awaiting.none')}</p> : null}
      <div className="stack mt">
        {shown.map((challenge) => (
          <GroupChallengeCard key={challenge.id} challenge={challenge} group={group} organisation={organisation} />
        ))}
      </div>
    </section>
  );
}
