import { Dialog } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { useCloseConversation } from './use-conversations';

/** Ends a conversation: it can be read, and nothing more is said in it. */
export function CloseTalk({ conversationId }: { conversationId: string }) {
  const t = useSpaceText();
  const act = useAct();
  const close = useCloseConversation();
  const [isAsking, setAsking] = useState(false);
  const does = async () => {
    const done = await act.run({}, async () => {
      await close.mutateAsync({ id: conversationId });
      return t('space.close.done');
    });
    if (done) setAsking(false);
  };
  return (
    <>
      <button type="button" className="btn quiet small mt noprint" onClick={() => setAsking(true)}>
        {t('space.close')}
      </button>
      {isAsking ? (
        <Dialog title={t('space.close')} onClose={() => setAsking(false)}>
          <ActForm act={act} does={t('space.close')} onDo={() => void does()} onCancel={() => setAsking(false)}>
            <p>{t('space.close.explain')}</p>
          </ActForm>
        </Dialog>
      ) : null}
    </>
  );
}
