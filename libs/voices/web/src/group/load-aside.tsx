import { Facts, Loaded } from '@waymark/platform/web';
import { useId } from 'react';
import { useSpaceText } from './space.text';
import { useGroupLoad } from './use-groups';

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** How much the group has to do, for its sponsor: numbers, no names and no titles. */
export function LoadAside({ groupKey }: { groupKey: string }) {
  const t = useSpaceText();
  const id = useId();
  return (
    <section className="aside" aria-labelledby={id}>
      <h2 id={id}>{t('space.load')}</h2>
      <p className="sm">{t('space.load.explain')}</p>
      <Loaded query={useGroupLoad(groupKey)} lines={3}>
        {({ groupLoad: { openChallenges, conversationsByMonth } }) => (
          <Facts
            facts={[
              { term: t('space.load.open'), fact: openChallenges },
              ...conversationsByMonth.slice(0, 3).map(({ month, count }) => ({ term: t('space.load.month', { month: monthFormat.format(new Date(month)) }), fact: count })),
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
