import { useSpaceText } from '../group/space.text';
import styles from '../group/space.module.css';

const promised = ['space.unnamed.promise.stored', 'space.unnamed.promise.morning', 'space.unnamed.promise.chairs'] as const;
const limits = ['space.unnamed.limit.style', 'space.unnamed.limit.few', 'space.unnamed.limit.same_day', 'space.unnamed.limit.removed', 'space.unnamed.limit.device', 'space.unnamed.limit.operator', 'space.unnamed.limit.opened', 'space.unnamed.limit.court', 'space.unnamed.limit.lost'] as const;

/** What writing without a name protects, and what it cannot. Shown beside the box and not behind a link. */
export default function Limits() {
  const t = useSpaceText();
  return (
    <div className={`sm ${styles['limits']}`}>
      <p className="b">{t('space.unnamed.promise')}</p>
      <ul className="mt-s">
        {promised.map((id) => (
          <li key={id}>{t(id)}</li>
        ))}
      </ul>
      <p className="b mt">{t('space.unnamed.limit')}</p>
      <ul className="mt-s">
        {limits.map((id) => (
          <li key={id}>{t(id)}</li>
        ))}
      </ul>
    </div>
  );
}
