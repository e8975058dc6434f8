import { address, formatDay, Link, PermitButton } from '@waymark/platform/web';
import { Clock, Flag } from 'lucide-react';
import { useState } from 'react';
import { Words } from '../open/words';
import { challengePath } from '../voices.paths';
import { subjectWords } from './group-words';
import { JudgeDialog } from './judge-dialog';
import { useSpaceText } from './space.text';
import styles from './space.module.css';
import { useAct } from './use-act';
import { type GroupChallenge, type GroupOnPage, useSupport, useTakeBackSupport, useTakeToSubGroup } from './use-groups';

const told = { REMINDED: 'space.challenge.reminded', SPONSOR_TOLD: 'space.challenge.sponsor_told', TAKEN_TO_SUB_GROUP: 'space.challenge.sub_group', ACKNOWLEDGED: 'space.challenge.acknowledged' } as const;

/** A challenge of the group with its clock, never one without the other, and what can be done about it. */
export function GroupChallengeCard({ challenge, group, organisation }: { challenge: GroupChallenge; group: GroupOnPage; organisation: string }) {
  const t = useSpaceText();
  const { clock, events, number, respondent, state, subject, supportCount, title } = challenge;
  const happened = events.flatMap(({ kind, happenedOn }) => (kind in told ? [t(told[kind as keyof typeof told], { date: formatDay(happenedOn), name: group.sponsor.name })] : []));
  return (
    <article className="thread">
      <div className="post">
        <div className="bar">
          <span className="kind">
            <Flag size={18} aria-hidden="true" />
            {t('space.kind.CHALLENGE')}
          </span>
          <span className={`status ${clock.daysOverdue > 0 ? 'offtrack' : 'notstarted'}`}>
            <Clock size={16} aria-hidden="true" />
            {clock.text}
          </span>
        </div>
        <h3 className="mt-s">
          <Link className="plain" to={challengePath(organisation, number)}>
            {title}
          </Link>
        </h3>
        <div className="mt-s">
          <Words html={challenge.html} />
        </div>
        <p className="meta mt-s">
          {t('space.challenge.shared', { group: group.name, date: formatDay(challenge.raisedOn) })}{' '}
          {subject === null ? null : (
            <>
              {t('space.about_part')} <Link to={address([organisation]) + subject.path}>{subjectWords(subject)}</Link>.{' '}
            </>
          )}
          {supportCount === null ? null : t('space.challenge.support', { count: supportCount })}
        </p>
      </div>
      <div className={`post reply ${styles['acts']}`}>
        <p className="meta">
          {t('space.challenge.sent', { name: respondent.name })} {happened.join(' ')}
          {respondent.hasLeft ? t('space.challenge.left', { name: respondent.name }) : null}
        </p>
        <ChallengeActs challenge={challenge} group={group} isLate={state === 'OVERDUE' || state === 'UNSATISFIED'} />
      </div>
    </article>
  );
}

function ChallengeActs({ challenge, group, isLate }: { challenge: GroupChallenge; group: GroupOnPage; isLate: boolean }) {
  const t = useSpaceText();
  const act = useAct();
  const [support, takeBack, takeUp] = [useSupport(), useTakeBackSupport(), useTakeToSubGroup()];
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { id, isSupported, viewerCan } = challenge;
  const chair = group.viewerCan.decideMembers;
  const mayActForGroup = group.viewerCan.enter.allowed;
  const turn = () =>
    act.run({}, async () => {
      await (isSupported ? takeBack : support).mutateAsync({ id });
      return t(isSupported ? 'space.support.taken_back' : 'space.support.added');
    });
  const up = () =>
    act.run({}, async () => {
      await takeUp.mutateAsync({ groupKey: group.key, challengeId: id });
      return t('space.sub_group.done');
    });
  return (
    <>
      {act.problems.summary.map(({ sentence }) => (
        <p key={sentence} className="error" role="alert">
          {sentence}
        </p>
      ))}
      <div className="bar mt-s noprint">
        <PermitButton className="btn small" permit={viewerCan.support} aria-pressed={isSupported} onClick={() => void turn()}>
          {t(isSupported ? 'space.support.take_back' : 'space.support.add')}
        </PermitButton>
        {mayActForGroup && isLate ? (
          <PermitButton className="btn small" permit={chair} onClick={() => void up()}>
            {t('space.sub_group.take')}
          </PermitButton>
        ) : null}
        {mayActForGroup && chair.allowed ? (
          <button type="button" className="btn small" onClick={() => setWithdrawing(true)}>
            {t('space.withdraw_challenge')}
          </button>
        ) : null}
      </div>
      {isWithdrawing ? <JudgeDialog groupKey={group.key} of={{ kind: 'withdraw', challengeId: id }} onClose={() => setWithdrawing(false)} /> : null}
    </>
  );
}
