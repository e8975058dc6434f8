import { actionPath } from '@waymark/plans/web';
import { formatDay, Link, StatusIcon, statusClass, type DeliveryStatusName } from '@waymark/platform/web';
import { lookOf } from '../challenges/use-challenges';
import { nameOf, toSubjectAddress } from '../open/subject-address';
import { Words } from '../open/words';
import { challengePath } from '../voices.paths';
import { useVoicesText } from '../voices.text';
import styles from './said.module.css';
import type { Said } from './use-said';

/** One voice and what was done about it, side by side; where nothing was, that stands in its place. */
export function SaidLine({ said, organisation }: { said: Said; organisation: string }) {
  const t = useVoicesText();
  return (
    <li className={styles['line']}>
      <div>
        <h2 className={styles['side']}>{t('voices.said.you')}</h2>
        <YouSaid said={said} organisation={organisation} />
      </div>
      <div>
        <h3 className={styles['side']}>{t('voices.said.we')}</h3>
        <WeDid said={said} organisation={organisation} />
      </div>
    </li>
  );
}

function YouSaid({ said, organisation }: { said: Said; organisation: string }) {
  const t = useVoicesText();
  const { kind, title, challengeNumber, html, subject, groupName, by, saidOn } = said;
  return (
    <>
      {title === null ? null : (
        <p className="b">{challengeNumber === null ? title : <Link to={challengePath(organisation, challengeNumber)}>{title}</Link>}</p>
      )}
      <div className="mt-s">
        <Words html={html} />
      </div>
      <p className="due">
        {t(`voices.said.by.${kind}`, { who: groupName ?? by?.name ?? t('voices.somebody'), date: formatDay(saidOn) })}
        {subject === null ? null : (
          <>
            {' '}
            {t('voices.challenge.about')} <Link to={toSubjectAddress(organisation, subject)}>{nameOf(subject)}</Link>
          </>
        )}
      </p>
    </>
  );
}

function WeDid({ said: { state, clock, done }, organisation }: { said: Said; organisation: string }) {
  const t = useVoicesText();
  const look: DeliveryStatusName | null = state === null ? null : lookOf[state];
  const standing =
    look === null || state === null ? null : (
      <p className={`status sm ${statusClass(look)}`}>
        <StatusIcon status={look} />
        {t(`voices.state.${state}`)}
      </p>
    );
  if (done === null) {
    return (
      <>
        {standing}
        <p className="mt-s">{state === 'WITHDRAWN' ? t('voices.said.withdrawn') : t('voices.said.nothing_yet', { clock: clock?.text ?? '' })}</p>
      </>
    );
  }
  const { whatChanged, byOn, html, action, by, answeredOn, outcome, isEnough } = done;
  return (
    <>
      {whatChanged === null ? null : (
        <p className="b">
          {whatChanged}
          {byOn === null ? '' : `, ${t('voices.said.by_day', { date: formatDay(byOn) })}`}
        </p>
      )}
      <div className={whatChanged === null ? '' : 'mt-s'}>
        <Words html={html} />
      </div>
      {action === null ? null : (
        <p className="due">
          {t('voices.carried_by')}{' '}
          <Link to={actionPath(organisation, action)}>
            {action.reference} {action.title}
          </Link>
        </p>
      )}
      <p className="due">
        {t('voices.said.answered', { who: by?.name ?? t('voices.somebody'), date: formatDay(answeredOn) })}
        {outcome === null ? '' : ` ${t(`voices.outcome.${outcome}`)}.`}
      </p>
      <div className="mt-s">
        {standing ??
          (isEnough === null ? null : (
            <p className={`status sm ${isEnough ? 'complete' : 'atrisk'}`}>
              <StatusIcon status={isEnough ? 'COMPLETE' : 'AT_RISK'} />
              {t(isEnough ? 'voices.said.enough' : 'voices.said.not_enough')}
            </p>
          ))}
      </div>
    </>
  );
}
