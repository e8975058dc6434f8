import { Avatar, Dialog, formatDay, PermitButton } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from './act-form';
import { useSpaceText } from './space.text';
import styles from './space.module.css';
import { useAct } from './use-act';
import { type Group, type GroupMember, type MemberDecision, useDecideMember, useNameChair } from './use-groups';

export interface MemberLineProps {
  member: GroupMember;
  group: Group;
  isViewer: boolean;
}

/** Somebody's place in the group, and what a chair can decide about it. */
export function MemberLine({ member, group, isViewer }: MemberLineProps) {
  const t = useSpaceText();
  const { person, standing, isChair, isShutOut, sinceOn } = member;
  return (
    <li className={styles['member']}>
      <Avatar initials={person.initials} />
      <div>
        <p>
          <b>{person.name}</b>
          {isChair ? <span className="muted"> {t('space.members.chair')}</span> : null}
        </p>
        <p className="due">
          {person.title === null ? null : `${person.title}. `}
          {t(standing === 'MEMBER' ? 'space.members.since' : 'space.members.on', { date: formatDay(sinceOn) })}
        </p>
        {isShutOut ? <p className="due b">{t('space.members.shut_out')}</p> : null}
        <MemberActs member={member} group={group} isViewer={isViewer} />
      </div>
    </li>
  );
}

function MemberActs({ member: { person, standing, isChair, isShutOut }, group, isViewer }: MemberLineProps) {
  const t = useSpaceText();
  const act = useAct();
  const [decideMember, nameChair] = [useDecideMember(), useNameChair()];
  const [isRemoving, setRemoving] = useState(false);
  const decide = (decision: MemberDecision) =>
    act.run({}, async () => {
      await decideMember.mutateAsync({ groupKey: group.key, personId: person.id, decision });
      return t(`space.members.done.${decision}`);
    });
  const chair = () =>
    act.run({}, async () => {
      await nameChair.mutateAsync({ groupKey: group.key, personId: person.id, isChair: !isChair });
      return t('space.members.done.chair');
    });
  const { decideMembers, nameChair: mayNameChair } = group.viewerCan;
  const isDecider = decideMembers.allowed;
  if (!isDecider && !mayNameChair.allowed) return null;
  return (
    <>
      {act.problems.summary.map(({ sentence }) => (
        <p key={sentence} className="error" role="alert">
          {sentence}
        </p>
      ))}
      <div className="bar mt-s noprint">
        {standing === 'ASKED' ? (
          <PermitButton className="btn small" permit={decideMembers} aria-label={t('space.members.admit_name', { name: person.name })} onClick={() => void decide('ADMIT')}>
            {t('space.members.admit')}
          </PermitButton>
        ) : null}
        {standing !== 'MEMBER' ? (
          <PermitButton className="btn small" permit={decideMembers} aria-label={t('space.members.decline_name', { name: person.name })} onClick={() => void decide('DECLINE')}>
            {t(standing === 'ASKED' ? 'space.members.decline' : 'space.members.take_back')}
          </PermitButton>
        ) : (
          <>
            {isShutOut && !isChair ? null : (
              <PermitButton className="btn small" permit={mayNameChair} aria-label={t(isChair ? 'space.members.unchair_name' : 'space.members.make_chair_name', { name: person.name })} onClick={() => void chair()}>
                {t(isChair ? 'space.members.unchair' : 'space.members.make_chair')}
              </PermitButton>
            )}
            {isViewer ? null : (
              <PermitButton className="btn small" permit={decideMembers} aria-label={t('space.members.remove_name', { name: person.name })} onClick={() => setRemoving(true)}>
                {t('space.members.remove')}
              </PermitButton>
            )}
          </>
        )}
      </div>
      {isRemoving ? (
        <Dialog title={t('space.members.remove_title', { name: person.name })} onClose={() => setRemoving(false)}>
          <ActForm act={act} does={t('space.members.remove')} onDo={() => void decide('REMOVE').then((done) => done && setRemoving(false))} onCancel={() => setRemoving(false)}>
            <p>{t('space.members.remove_explain')}</p>
          </ActForm>
        </Dialog>
      ) : null}
    </>
  );
}
