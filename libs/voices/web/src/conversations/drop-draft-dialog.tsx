import { Dialog } from '@waymark/platform/web';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { useDropDraft } from './use-drafts';

/** Giving a draft up ends it; its words stay inside. */
export function DropDraftDialog({ draftId, onClose }: { draftId: string; onClose: () => void }) {
  const t = useSpaceText();
  const act = useAct();
  const drop = useDropDraft();
  const does = async () => {
    const done = await act.run({}, async () => {
      await drop.mutateAsync({ draftId });
      return t('space.draft.dropped_done');
    });
    if (done) onClose();
  };
  return (
    <Dialog title={t('space.draft.drop')} onClose={onClose}>
      <ActForm act={act} does={t('space.draft.drop')} onDo={() => void does()} onCancel={onClose}>
        <p>{t('space.draft.drop_explain')}</p>
      </ActForm>
    </Dialog>
  );
}
