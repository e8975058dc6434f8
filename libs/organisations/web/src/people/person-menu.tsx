import { Menu, offerUndo, toRequestError } from '@waymark/platform/web';
import { Ellipsis } from 'lucide-react';
import { useOrganisationsText } from '../organisations.text';
import { useSendInvitation, type Person } from './use-people';

/** What can be begun for one person. */
export type PersonAct = 'roles' | 'details' | 'end';

export interface PersonMenuProps {
  person: Person;
  onBegin: (act: PersonAct) => void;
}

/** What an admin can do for one person. */
export function PersonMenu({ person, onBegin }: PersonMenuProps) {
  const t = useOrganisationsText();
  const invite = useSendInvitation();
  const { id, name, membershipState, leftOn } = person;
  const send = () =>
    invite.mutate(
      { personId: id },
      {
        onSuccess: ({ sendInvitation }) => offerUndo({ message: t('organisations.person.invited', { email: sendInvitation.person.email ?? '' }) }),
        onError: (thrown) => offerUndo({ message: t('organisations.person.not_invited', { reason: toRequestError(thrown).message }) }),
      },
    );
  const hasLeft = leftOn !== null || membershipState === 'ENDED';
  const roles = hasLeft ? 'organisations.person.roles_back' : membershipState === 'NONE' ? 'organisations.person.roles_give' : 'organisations.person.roles';
  return (
    <Menu
      align="end"
      button={
        <>
          <Ellipsis size={16} aria-hidden="true" />
          {t('organisations.change')}
        </>
      }
      buttonProps={{ className: 'btn small', 'aria-label': t('organisations.person.change', { name }) }}
    >
      <button type="button" onClick={() => onBegin('roles')}>
        {t(roles)}
      </button>
      <button type="button" onClick={() => onBegin('details')}>
        {t('organisations.person.details')}
      </button>
      {membershipState === 'INVITED' ? (
        <button type="button" onClick={send}>
          {t('organisations.person.invite')}
        </button>
      ) : null}
      {leftOn === null ? (
        <button type="button" onClick={() => onBegin('end')}>
          {t(hasLeft || membershipState === 'NONE' ? 'organisations.person.mark_left' : 'organisations.person.end')}
        </button>
      ) : null}
    </Menu>
  );
}
