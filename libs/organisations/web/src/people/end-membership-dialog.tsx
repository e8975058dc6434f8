import { useViewer } from '@waymark/platform/web';
import { useState } from 'react';
import { ActDialog } from '../acts/act-dialog';
import { useAct } from '../acts/use-act';
import { useOrganisationsText } from '../organisations.text';
import { roleWords } from './person-words';
import { useEndMembership, type Person, type Role } from './use-people';

/** Asks before somebody's place ends, because they are signed out at once. */
export function EndMembershipDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useOrganisationsText();
  const { organisation } = useViewer();
  const end = useEndMembership();
  const act = useAct(onClose);
  const [{ id, name, version: seen, membershipState, ownedActionCount }] = useState(person);
  const isMember = membershipState !== 'NONE' && membershipState !== 'ENDED';
  const explanation =
    membershipState === 'INVITED' ? 'organisations.person.end_invited' : isMember ? 'organisations.person.end_explain' : 'organisations.person.left_explain';

  const save = (version = seen) =>
    act.save({}, async () => {
      await end.mutateAsync({ id, version });
      return t(isMember ? 'organisations.person.ended' : 'organisations.person.left', { name });
    });

  return (
    <ActDialog
      title={t(isMember ? 'organisations.person.end_of' : 'organisations.person.left_of', { name })}
      does={t(isMember ? 'organisations.person.end' : 'organisations.person.mark_left')}
      act={act}
      onSave={(version) => void save(version)}
      onClose={onClose}
      bothWords={(current) => ({ mine: t('organisations.person.end'), theirs: roleWords((current['roles'] ?? []) as Role[], t) })}
    >
      <p>{t(explanation, { name, organisation: organisation.name })}</p>
      {ownedActionCount === 0 ? null : <p>{t('organisations.person.end_owns', { count: ownedActionCount })}</p>}
      <p className="muted">{t('organisations.person.end_again')}</p>
    </ActDialog>
  );
}
