import { Dialog } from '@waymark/platform/web';
import { ActForm } from './act-form';
import { useSpaceText } from './space.text';
import { useAct } from './use-act';
import { type GroupOnPage, useLeaveGroup } from './use-groups';

/** Leaving cannot be undone by oneself: the chairs decide who comes in. So it is asked about first. */
export default function LeaveDialog({ group, onClose, onLeft }: { group: GroupOnPage; onClose: () => void; onLeft: () => void }) {
  const t = useSpaceText();
  const act = useAct();
  const leave = useLeaveGroup();
  const isMember = group.viewerStanding === 'MEMBER';
  const does = () =>
    act.run({}, async () => {
      await leave.mutateAsync({ groupKey: group.key });
      onClose();
      if (isMember) onLeft();
      return t('space.leave.done');
    });
  return (
    <Dialog title={t('space.leave.title', { name: group.name })} onClose={onClose}>
      <ActForm act={act} does={t(isMember ? 'space.leave' : 'space.leave.take_back')} onDo={() => void does()} onCancel={onClose}>
        <p>{t(isMember ? 'space.leave.explain' : 'space.leave.explain_question')}</p>
      </ActForm>
    </Dialog>
  );
}
