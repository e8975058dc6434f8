import { Chip, EmptyState, Link, Loaded, PageHeading, Pending, PermitButton, useGo, type PageOf } from '@waymark/platform/web';
import { Flag } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import styles from '../open/open.module.css';
import { challengesPath, saidPath } from '../voices.paths';
import { useVoicesText } from '../voices.text';
import { useActionsToCarry } from './action-field';
import { ChallengeLine } from './challenge-line';
import { shownKinds, type ChallengesSearch, type ShownKind } from './challenges-search';
import { useChallenges, type ListedChallenge } from './use-challenges';

const RaiseDialog = lazy(() => import('./raise-dialog'));

/** All challenges of the organisation: those that wait the longest first. */
export default function ChallengesPage({ params, search }: PageOf<'/$organisation/challenges', ChallengesSearch>) {
  const t = useVoicesText();
  const { organisation } = params;
  const go = useGo();
  const shown = search.show ?? 'all';
  const [isRaising, setRaising] = useState(false);
  const carrying = useActionsToCarry();
  const plan = carrying.data?.plan ?? null;
  const all = useChallenges();
  const unanswered = useChallenges({ onlyAwaiting: true });
  const waiting = unanswered.data?.challenges;
  const some = useChallenges({ onlyAwaiting: shown !== 'all', onlyMine: shown === 'mine' });
  return (
    <Loaded query={all} isPage lines={8}>
      {({ challenges: { items, canRaise } }) => (
        <div className="reading">
          <div className="head">
            <PageHeading>{t('voices.challenges')}</PageHeading>
            {carrying.isPending ? <Pending /> : null}
            {plan === null ? null : (
              <PermitButton permit={canRaise} onClick={() => setRaising(true)}>
                <Flag size={18} aria-hidden="true" />
                {t('voices.raise')}
              </PermitButton>
            )}
          </div>
          {unanswered.isPending ? <Pending /> : null}
          {waiting === undefined ? null : (
            <p className="lede mt-s">{t('voices.challenges.sentence', { waiting: waiting.total, overdue: waiting.items.filter(isOverdue).length })}</p>
          )}
          <p className="mt-s">
            <Link to={saidPath(organisation)}>{t('voices.said.title')}</Link>
          </p>
          {items.length === 0 ? (
            <div className="mt">
              <EmptyState>{t('voices.challenges.empty')}</EmptyState>
            </div>
          ) : (
            <div className={`choice noprint ${styles['begin']}`} role="group" aria-label={t('voices.activity.show')}>
              {shownKinds.map((kind) => (
                <Chip key={kind} isChosen={shown === kind} onPress={() => go(challengesPath(organisation, kind === 'all' ? undefined : kind), { replace: true, keepsScroll: true })}>
                  {t(`voices.challenges.${kind}`)}
                </Chip>
              ))}
            </div>
          )}
          <Loaded query={some}>{({ challenges }) => <List challenges={challenges.items} organisation={organisation} shown={shown} isEmpty={items.length === 0} />}</Loaded>
          {isRaising && plan !== null ? (
            <Suspense fallback={null}>
              <RaiseDialog subject={{ kind: 'PLAN', id: plan.id }} name={plan.title} onClose={() => setRaising(false)} />
            </Suspense>
          ) : null}
        </div>
      )}
    </Loaded>
  );
}

function List({ challenges, organisation, shown, isEmpty }: { challenges: readonly ListedChallenge[]; organisation: string; shown: ShownKind; isEmpty: boolean }) {
  const t = useVoicesText();
  if (isEmpty) return null;
  if (challenges.length === 0) return <p className="muted mt">{t(shown === 'mine' ? 'voices.challenges.none_mine' : 'voices.challenges.none_waiting')}</p>;
  return (
    <ul className="lines mt-s">
      {challenges.map((challenge) => (
        <ChallengeLine key={challenge.id} challenge={challenge} organisation={organisation} />
      ))}
    </ul>
  );
}

/** Whether the first answer is late; after it the clock stands still. */
const isOverdue = ({ state, clock }: ListedChallenge): boolean => state === 'OVERDUE' || (state === 'TAKEN_TO_SUB_GROUP' && clock.daysOverdue > 0);
