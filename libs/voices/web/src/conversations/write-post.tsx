import { announce, TextAreaField } from '@waymark/platform/web';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import styles from '../group/space.module.css';
import { useAct } from '../group/use-act';
import { useMemoryWords } from './memory-words';
import { usePost } from './use-conversations';
import { WhoReads, type WhoReadsProps } from './who-reads';

/** The box to say something with one's name. What is typed stays in memory only. */
export function WritePost({ conversationId, ...reads }: Omit<WhoReadsProps, 'kind'> & { conversationId: string }) {
  const t = useSpaceText();
  const act = useAct();
  const post = usePost();
  const words = useMemoryWords(`post ${conversationId}`);
  const save = () =>
    act.run({ words: words.text.trim() === '' && t('space.post.needed') }, async () => {
      await post.mutateAsync({ input: { conversationId, markdown: words.text.trim() } });
      words.clear();
      announce(t('space.post.done'));
      return null;
    });
  return (
    <div className={`${styles['write']} noprint`}>
      <ActForm act={act} does={t('space.post.does')} onDo={() => void save()}>
        <WhoReads {...reads} kind="named" />
        <TextAreaField
          id="words"
          label={t('space.post.label')}
          hint={t('space.post.hint')}
          value={words.text}
          error={act.problems.of('words') ?? act.problems.of('markdown')}
          onChange={(event) => words.write(event.target.value)}
        />
      </ActForm>
    </div>
  );
}
