import { Link } from '@waymark/platform/web';
import type { TalkProps } from '@waymark/plans/web';
import { MessageSquare } from 'lucide-react';
import { talkPath } from '../voices.paths';
import { useVoicesText } from '../voices.text';
import styles from './open.module.css';
import { toTalkedAbout } from './use-talk';

/** One line that leads to what people say of a part of the plan. */
export default function TalkLink({ organisation, subject }: TalkProps) {
  const t = useVoicesText();
  return (
    <p className="sm noprint">
      <Link className={`btn quiet small ${styles['lined']}`} to={talkPath(organisation, toTalkedAbout(subject.kind), subject.id)} current="never" aria-label={t('voices.talk.about', { name: subject.name })}>
        <MessageSquare size={16} aria-hidden="true" />
        {t(subject.kind === 'PLAN' ? 'voices.talk.of_plan' : 'voices.talk.link')}
      </Link>
    </p>
  );
}
