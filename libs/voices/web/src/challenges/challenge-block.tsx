import { Flag } from 'lucide-react';
import { formatDay, Link } from '@waymark/platform/web';
import { nameOf, toSubjectAddress } from '../open/subject-address';
import styles from '../open/open.module.css';
import { Words } from '../open/words';
import { challengePath } from '../voices.paths';
import { useVoicesText } from '../voices.text';
import { ChallengeActs } from './challenge-acts';
import { ChallengeClock } from './challenge-clock';
import { ChallengeEvents } from './challenge-events';
import { raiserOf } from './challenge-words';
import type { Challenge } from './use-challenges';

export interface ChallengeBlockProps {
  challenge: Challenge;
  organisation: string;
  /** True on the page of what it is about, which then need not be named. */
  isInItsPlace?: boolean;
  /** True on its own page, whose heading is its title. */
  isOnItsPage?: boolean;
}

/** A challenge with its clock and all its answers, in one piece: what was asked is never shown without what was answered. */
export function ChallengeBlock({ challenge, organisation, isInItsPlace = false, isOnItsPage = false }: ChallengeBlockProps) {
  const t = useVoicesText();
  const { number, title, html, raisedOn, subject, supportCount } = challenge;
  const name = t('voices.challenge.number', { number });
  return (
    <article id={`challenge-${challenge.id}`} tabIndex={-1} className={`thread ${styles['challenge']}`} aria-label={`${name}: ${title}`}>
      <div className="post">
        <div className="bar">
          <span className="kind">
            <Flag size={18} aria-hidden="true" />
            {name}
          </span>
          <ChallengeClock challenge={challenge} />
        </div>
        {isOnItsPage ? null : (
          <h3 className="mt-s">
            <Link className="plain" to={challengePath(organisation, number)}>
              {title}
            </Link>
          </h3>
        )}
        <div className="mt-s">
          <Words html={html} />
        </div>
        <p className="meta mt-s">
          {t('voices.challenge.raised', { who: raiserOf(t, challenge), date: formatDay(raisedOn) })}{' '}
          {isInItsPlace || subject === null ? null : (
            <>
              {t('voices.challenge.about')} <Link to={toSubjectAddress(organisation, subject)}>{nameOf(subject)}</Link>.{' '}
            </>
          )}
          {supportCount === null ? null : t('voices.challenge.supported', { count: supportCount })}
        </p>
      </div>
      <ChallengeEvents challenge={challenge} organisation={organisation} />
      <ChallengeActs challenge={challenge} />
    </article>
  );
}
