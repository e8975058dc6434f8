import { type Permit, TextAreaField } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { useMemoryWords } from '../conversations/memory-words';
import { PhraseDialog } from './phrase-dialog';
import type { UnnamedBox } from './use-letter-box';

/** The box. Before the first words leave it, the recovery phrase is offered to be printed. */
export function WriteUnnamed({ conversationId, permit, box }: { conversationId: string; permit: Permit; box: UnnamedBox }) {
  const t = useSpaceText();
  const act = useAct();
  const words = useMemoryWords(`unnamed ${conversationId}`);
  const [isTold, setTold] = useState(false);
  const [isTelling, setTelling] = useState(false);
  const hand = () =>
    act.run({ words: words.text.trim() === '' && t('space.post.needed') }, async () => {
      await box.act((letters) => letters.post(words.text.trim()));
      words.clear();
      return t('space.unnamed.handed_in');
    });
  const begin = () => {
    if (words.text.trim() === '' || isTold) void hand();
    else setTelling(true);
  };
  const goOn = () => {
    setTold(true);
    setTelling(false);
    void hand();
  };
  if (!permit.allowed) return null;
  return (
    <>
      <ActForm act={act} does={t('space.unnamed.hand_in')} onDo={begin}>
        <TextAreaField id="words" label={t('space.unnamed.label')} hint={t('space.unnamed.hint')} value={words.text} error={act.problems.of('words')} onChange={(event) => words.write(event.target.value)} />
      </ActForm>
      {isTelling ? <PhraseDialog box={box} onClose={() => setTelling(false)} onGoOn={goOn} /> : null}
    </>
  );
}
