import { Dialog } from '@waymark/platform/web';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { useWithdrawPost } from './use-conversations';

/** Words that are taken out are gone for good, so it is asked about first. */
export function WithdrawPostDialog({ postId, onClose }: { postId: string; onClose: () => void }) {
  const t = useSpaceText();
  const act = useAct();
  const withdraw = useWithdrawPost();
  const does = async () => {
    const done = await act.run({}, async () => {
      await withdraw.mutateAsync({ id: postId });
      return t('space.post.taken_out_done');
    });
    if (done) onClose();
  };
  return (
    <Dialog title={t('space.post.take_out_title')} onClose={onClose}>
      <ActForm act={act} does={t('space.post.take_out')} onDo={() => void does()} onCancel={onClose}>
        <p>{t('space.post.take_out_explain')}</p>
      </ActForm>
    </Dialog>
  );
}
