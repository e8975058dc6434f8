import { Chip } from '@waymark/platform/web';
import type { TalkProps } from '@waymark/plans/web';
import { useState } from 'react';
import { useVoicesText } from '../voices.text';
import { ActivityList } from './activity-list';
import { BeginBox } from './begin-box';
import styles from './open.module.css';
import { useActivity, type ActivityGroup, type Subject } from './use-talk';

const groups: readonly ActivityGroup[] = ['UPDATES', 'FIGURES', 'COMMENTS', 'CHALLENGES'];

export interface StoryProps extends Omit<TalkProps, 'subject'> {
  subject: Subject & { name: string; isOver?: boolean };
}

/** All that happened to something and all that people said of it, the latest first: everything, or one sort. */
export default function Story({ organisation, subject }: StoryProps) {
  const t = useVoicesText();
  const [only, setOnly] = useState<ActivityGroup | null>(null);
  const [later, setLater] = useState<readonly string[]>([]);
  const first = useActivity(subject, only).data;
  const counts = new Map(first?.activity.counts.map(({ group, count }) => [group, count]));
  const pages = [null, ...later];
  const show = (group: ActivityGroup | null) => {
    setOnly(group);
    setLater([]);
  };
  return (
    <section className={styles['story']} aria-labelledby="history">
      <div className="head">
        <h2 id="history">{t('voices.activity.title')}</h2>
        <div className="choice noprint" role="group" aria-label={t('voices.activity.show')}>
          <Chip isChosen={only === null} onPress={() => show(null)}>
            {t('voices.activity.everything')}
          </Chip>
          {groups
            .filter((group) => only === group || (counts.get(group) ?? 0) > 0)
            .map((group) => (
              <Chip key={group} isChosen={only === group} onPress={() => show(group)}>
                {t(`voices.activity.${group}`, { count: counts.get(group) ?? 0 })}
              </Chip>
            ))}
        </div>
      </div>
      {first === undefined ? null : (
        <BeginBox
          subject={subject}
          name={subject.name}
          isFollowing={first.activity.isFollowing}
          canWrite={first.activity.viewerCan.write}
          canRaise={first.challenges.canRaise}
        />
      )}
      {pages.map((after, at) => (
        <ActivityList
          key={`${only} ${after}`}
          subject={subject}
          organisation={organisation}
          only={only}
          isOver={subject.isOver ?? false}
          after={after}
          onMore={at === pages.length - 1 ? (next) => setLater([...later, next]) : null}
        />
      ))}
    </section>
  );
}
