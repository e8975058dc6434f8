import { TextField, useGo } from '@waymark/platform/web';
import { ActForm } from '../group/act-form';
import { conversationPath } from '../group/groups.paths';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { useMemoryWords } from './memory-words';
import { useStartConversation } from './use-conversations';

export interface StartProps {
  groupKey: string;
  organisation: string;
  onClose: () => void;
}

/** Begins talk, with names or without. */
export function StartTalkForm({ kind, groupKey, organisation, onClose }: StartProps & { kind: 'NAMED' | 'UNNAMED' }) {
  const t = useSpaceText();
  const go = useGo();
  const act = useAct();
  const start = useStartConversation();
  const title = useMemoryWords(`start ${groupKey}`);
  const save = () =>
    act.run({ title: title.text.trim() === '' && t('space.start.title_needed') }, async () => {
      const { startConversation } = await start.mutateAsync({ input: { groupKey, kind, title: title.text.trim() } });
      title.clear();
      onClose();
      go(conversationPath(organisation, groupKey, startConversation.conversation.id));
      return null;
    });
  return (
    <ActForm act={act} does={t('space.start.does')} onDo={() => void save()} onCancel={onClose}>
      <TextField id="title" label={t('space.start.title')} hint={t('space.start.title_hint')} autoComplete="off" value={title.text} error={act.problems.of('title')} onChange={(event) => title.write(event.target.value)} />
    </ActForm>
  );
}
