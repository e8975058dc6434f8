import { ConflictPanel, TextAreaField } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { useMemoryWords } from './memory-words';
import { type Post, useEditPost } from './use-conversations';

/** Other words for one's own post. Members can see that it was changed, and what stood there before. */
export function EditPost({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useSpaceText();
  const edit = useEditPost();
  const words = useMemoryWords(`edit ${post.id}`, post.markdown ?? '');
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const act = useAct(({ code, facts }) => {
    if (code !== 'voices.post.changed') return false;
    setElsewhere(String(facts['current']));
    return true;
  });
  const close = () => {
    words.clear();
    onClose();
  };
  const save = async (text: string) => {
    const done = await act.run({ [`edit-${post.id}`]: text.trim() === '' && t('space.post.needed') }, async () => {
      await edit.mutateAsync({ input: { id: post.id, revision: post.revision, markdown: text.trim() } });
      return null;
    });
    if (done) close();
  };
  if (elsewhere !== null) {
    return <ConflictPanel changedBy={t('space.you')} changedAt={null} field={t('space.post.label')} mine={words.text} theirs={elsewhere} onKeep={(text) => { words.write(text); setElsewhere(null); void save(text); }} onKeepTheirs={close} />;
  }
  return (
    <ActForm act={act} does={t('space.save')} onDo={() => void save(words.text)} onCancel={close}>
      <TextAreaField id={`edit-${post.id}`} label={t('space.post.edit_label')} value={words.text} error={act.problems.of(`edit-${post.id}`)} onChange={(event) => words.write(event.target.value)} />
    </ActForm>
  );
}
