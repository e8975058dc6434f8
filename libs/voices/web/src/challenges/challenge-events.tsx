import { actionPath } from '@waymark/plans/web';
import { formatDay, Link, StatusIcon, statusClass, type DeliveryStatusName } from '@waymark/platform/web';
import { Words } from '../open/words';
import { useVoicesText } from '../voices.text';
import { eventSentence, groupEvents } from './challenge-words';
import type { Challenge, ChallengeEvent } from './use-challenges';

/** To whom it was sent and all that happened since: answers whole, the rest in sentences. */
export function ChallengeEvents({ challenge, organisation }: { challenge: Challenge; organisation: string }) {
  const t = useVoicesText();
  const { respondent, events } = challenge;
  const groups = groupEvents(events);
  return (
    <>
      <div className="post reply">
        <p className="meta">
          {t('voices.challenge.sent_to')} <b>{respondent.name}</b>
          {respondent.title ? `, ${respondent.title}` : ''}
          {respondent.hasLeft ? ` ${t('voices.has_left')}` : ''}.
          {groups[0] !== undefined && 'between' in groups[0] ? ` ${sentences(t, groups[0].between)}` : ''}
        </p>
      </div>
      {groups.map((group, at) => {
        if ('answer' in group) return <AnswerPost key={group.answer.id} answer={group.answer} organisation={organisation} />;
        if ('verdict' in group) return <Verdict key={group.verdict.id} verdict={group.verdict} who={challenge.groupName ?? challenge.raisedBy?.name ?? t('voices.somebody')} />;
        return at === 0 ? null : (
          <div key={group.between[0]!.id} className="post reply">
            <p className="meta">{sentences(t, group.between)}</p>
          </div>
        );
      })}
    </>
  );
}

const sentences = (t: ReturnType<typeof useVoicesText>, events: readonly ChallengeEvent[]): string =>
  events
    .map((event) => eventSentence(t, event))
    .filter((sentence) => sentence !== null)
    .join(' ');

const outcomeLooks: Record<NonNullable<ChallengeEvent['outcome']>, DeliveryStatusName> = { ACCEPTED: 'COMPLETE', PARTLY: 'AT_RISK', NOT_ACCEPTED: 'OFF_TRACK' };

function AnswerPost({ answer, organisation }: { answer: ChallengeEvent; organisation: string }) {
  const t = useVoicesText();
  const { by, happenedOn, html, outcome, willHappen, byOn, action } = answer;
  return (
    <div className="post reply">
      <p className="meta">
        <span className="kind">{t('voices.answer')}</span> {t('voices.answer.from')} <b>{by?.name ?? t('voices.somebody')}</b>
        {by?.title ? `, ${by.title}` : ''}, {formatDay(happenedOn)}
      </p>
      {outcome === null ? null : (
        <p className={`status sm mt-s ${statusClass(outcomeLooks[outcome])}`}>
          <StatusIcon status={outcomeLooks[outcome]} />
          {t(`voices.outcome.${outcome}`)}
        </p>
      )}
      {html === null ? null : (
        <div className="mt-s">
          <Words html={html} />
        </div>
      )}
      {willHappen === null ? null : (
        <p className="mt-s">
          <b>{t(byOn === null ? 'voices.answer.will_happen' : 'voices.answer.will_happen_by', { date: byOn === null ? '' : formatDay(byOn) })}</b> {willHappen}
        </p>
      )}
      {action === null ? null : (
        <p className="due">
          {t('voices.carried_by')}{' '}
          <Link to={actionPath(organisation, action)}>
            {action.reference} {action.title}
          </Link>
        </p>
      )}
    </div>
  );
}

/** What the raiser says of the answer; or that they took the challenge back. */
function Verdict({ verdict, who }: { verdict: ChallengeEvent; who: string }) {
  const t = useVoicesText();
  const look: DeliveryStatusName = verdict.kind === 'SATISFIED' ? 'COMPLETE' : verdict.kind === 'UNSATISFIED' ? 'AT_RISK' : 'WITHDRAWN';
  const date = formatDay(verdict.happenedOn);
  return (
    <div className="post reply">
      <p className={`status ${statusClass(look)}`}>
        <StatusIcon status={look} />
        {verdict.kind === 'SATISFIED' ? t('voices.verdict.satisfied', { who, date }) : verdict.kind === 'UNSATISFIED' ? t('voices.verdict.unsatisfied', { who, date }) : t('voices.verdict.withdrawn', { who, date })}
      </p>
      {verdict.html === null ? null : (
        <div className="mt-s">
          <Words html={verdict.html} />
        </div>
      )}
    </div>
  );
}
