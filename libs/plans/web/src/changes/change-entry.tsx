import { formatInstant, formatTime, Link, Ref } from '@waymark/platform/web';
import { actionPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { areWords, changeSentence } from './change-words';
import type { PlanChangeEntry } from './use-changes';

/** One change of an approved plan: what, from, to, why, who and when. */
export function ChangeEntry({ change, organisation }: { change: PlanChangeEntry; organisation: string }) {
  const t = usePlansText();
  const { subject, subjectId, subjectTitle, reference, actionSlug, reason, slippedDays } = change;
  const title =
    subject === 'ACTION' && actionSlug !== null ? (
      <Link to={actionPath(organisation, { id: subjectId, slug: actionSlug })}>{subjectTitle}</Link>
    ) : (
      subjectTitle
    );
  return (
    <li>
      <p>
        {reference === null ? null : (
          <>
            <Ref>{reference}</Ref>{' '}
          </>
        )}
        {title}
      </p>
      <p className="b">
        {changeSentence(t, change)}
        {slippedDays !== null && slippedDays > 0 ? `. ${t('plans.changes.slipped', { count: slippedDays })}` : ''}
      </p>
      {areWords(change) ? (
        <div className="both-texts">
          {change.from === null ? null : (
            <figure>
              <figcaption className="label sm">{t('plans.changes.before')}</figcaption>
              <blockquote>{change.from}</blockquote>
            </figure>
          )}
          {change.to === null ? null : (
            <figure>
              <figcaption className="label sm">{t('plans.changes.after')}</figcaption>
              <blockquote>{change.to}</blockquote>
            </figure>
          )}
        </div>
      ) : null}
      {reason === null ? null : <p className="mt-s">{t('plans.changes.reason', { reason })}</p>}
      <p className="meta mt-s">
        <b>{change.changedBy.name}</b>, {formatInstant(change.changedAt)}, {formatTime(change.changedAt)}
      </p>
    </li>
  );
}
