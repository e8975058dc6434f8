import { formatDay, Link, StatusIcon, statusClass } from '@waymark/platform/web';
import { nameOf } from '../open/subject-address';
import { challengePath } from '../voices.paths';
import { useVoicesText } from '../voices.text';
import { raiserOf } from './challenge-words';
import { lookOf, type ListedChallenge } from './use-challenges';

/** A challenge in a list: where it stands, what it asks, of whom, and how long it has waited. */
export function ChallengeLine({ challenge, organisation }: { challenge: ListedChallenge; organisation: string }) {
  const t = useVoicesText();
  const { number, title, state, clock, respondent, subject, raisedOn } = challenge;
  const look = lookOf[state];
  return (
    <li>
      <div className={`why ${statusClass(look)}`}>
        <StatusIcon status={look} />
        {t(`voices.state.${state}`)}
        {state === 'WITHDRAWN' || state === 'SATISFIED' ? null : <span className="muted"> {clock.text}</span>}
      </div>
      <Link className="b" to={challengePath(organisation, number)}>
        {title}
      </Link>
      <p className="due">
        {t('voices.challenge.in_list', { who: raiserOf(t, challenge), date: formatDay(raisedOn), respondent: respondent.name })}
        {subject === null ? '' : ` ${t('voices.challenge.about')} ${nameOf(subject)}.`}
      </p>
    </li>
  );
}
