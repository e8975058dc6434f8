import { Link, Menu, offerUndo, toRequestError, useViewer } from '@waymark/platform/web';
import { Ellipsis } from 'lucide-react';
import { erasePersonPath, leavingPath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import { useSendInvitation, type Person } from './use-people';

/** What can be begun for one person. */
export type PersonAct = 'roles' | 'details' | 'extend' | 'end';

export interface PersonMenuProps {
  person: Person;
  onBegin: (act: PersonAct) => void;
}

/** What an admin can do for one person. */
export function PersonMenu({ person, onBegin }: PersonMenuProps) {
  const t = useOrganisationsText();
  const invite = useSendInvitation();
  const { slug } = useViewer().organisation;
  const { id, name, membershipState, membershipEndsOn, leftOn, ownedActionCount } = person;
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
      {membershipEndsOn !== null && leftOn === null ? (
        <button type="button" onClick={() => onBegin('extend')}>
          {t('organisations.extend.begin')}
        </button>
      ) : null}
      {leftOn !== null ? (
        ownedActionCount === 0 ? null : <Link to={leavingPath(slug, id)}>{t('organisations.leaving.begin_left')}</Link>
      ) : membershipState === 'INVITED' && ownedActionCount === 0 ? (
        <button type="button" onClick={() => onBegin('end')}>
          {t('organisations.person.end')}
        </button>
      ) : (
        <Link to={leavingPath(slug, id)}>{t('organisations.leaving.begin')}</Link>
      )}
      {leftOn === null ? null : <Link to={erasePersonPath(slug, id)}>{t('organisations.erase.begin')}</Link>}
    </Menu>
  );
}
