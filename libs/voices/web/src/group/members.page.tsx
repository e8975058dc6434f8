import { PersonField } from '@waymark/organisations/web';
import { Breadcrumbs, PageHeading, type PageOf, type PersonChoice, useViewer } from '@waymark/platform/web';
import { useId, useState } from 'react';
import { ActForm } from './act-form';
import { groupPath, groupsPath } from './groups.paths';
import { Inside } from './inside';
import { MemberLine } from './member-line';
import { useSpaceText } from './space.text';
import { useAct } from './use-act';
import { type Group, type GroupMember, useGroupMembers, useInviteMember } from './use-groups';

/** Who is in a group: members see members; chairs decide who comes in and who stays. */
export default function MembersPage({ params: { organisation, groupKey } }: PageOf<'/$organisation/groups/$groupKey/members'>) {
  const t = useSpaceText();
  return (
    <Inside query={useGroupMembers(groupKey)}>
      {({ space: { group, members } }) => (
        <div className="reading">
          <Breadcrumbs crumbs={[{ label: t('space.groups'), to: groupsPath(organisation) }, { label: group.name, to: groupPath(organisation, groupKey) }]} />
          <PageHeading title={t('space.members.title', { name: group.name })}>{t('space.members')}</PageHeading>
          <p className="muted mt-s">{t('space.members.explain')}</p>
          <div className="stack-lg mt">
            {(['ASKED', 'INVITED', 'MEMBER'] as const).map((standing) => (
              <Members key={standing} standing={standing} group={group} members={members.filter((member) => member.standing === standing)} />
            ))}
            {group.viewerCan.decideMembers.allowed ? <Invite group={group} /> : null}
          </div>
        </div>
      )}
    </Inside>
  );
}

function Members({ standing, group, members }: { standing: 'ASKED' | 'INVITED' | 'MEMBER'; group: Group; members: readonly GroupMember[] }) {
  const t = useSpaceText();
  const { personId } = useViewer();
  const id = useId();
  if (members.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`space.members.${standing}`, { count: members.length })}</h2>
      <ul className="lines mt-s">
        {members.map((member) => (
          <MemberLine key={member.person.id} member={member} group={group} isViewer={member.person.id === personId} />
        ))}
      </ul>
    </section>
  );
}

function Invite({ group }: { group: Group }) {
  const t = useSpaceText();
  const id = useId();
  const act = useAct();
  const invite = useInviteMember();
  const [person, setPerson] = useState<PersonChoice | null>(null);
  const save = async () => {
    const done = await act.run({ personId: person === null && t('space.invite.needed') }, async () => {
      await invite.mutateAsync({ groupKey: group.key, personId: person!.id });
      return t('space.invite.done');
    });
    if (done) setPerson(null);
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('space.invite')}</h2>
      <div className="narrow mt">
        <ActForm act={act} does={t('space.invite.does')} onDo={() => void save()}>
          <PersonField id="personId" label={t('space.invite.who')} hint={t('space.invite.hint')} value={person} error={act.problems.of('personId')} onChange={setPerson} />
        </ActForm>
      </div>
    </section>
  );
}
