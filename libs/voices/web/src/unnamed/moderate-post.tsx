import { Dialog, TextAreaField } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { type UnnamedModeration, type UnnamedPost, useModerateUnnamed } from './use-unnamed';

/** What a chair can do about words whose author nobody knows. */
export function ModeratePost({ post: { id, alias, hiddenOn, isBlocked } }: { post: UnnamedPost }) {
  const t = useSpaceText();
  const act = useAct();
  const moderate = useModerateUnnamed();
  const [open, setOpen] = useState<'ASK' | 'BLOCK' | null>(null);
  const [question, setQuestion] = useState('');
  const does = (what: UnnamedModeration) =>
    act.run({ question: what === 'ASK' && question.trim() === '' && t('space.moderate.question_needed') }, async () => {
      await moderate.mutateAsync({ input: { postId: id, act: what, words: what === 'ASK' ? question.trim() : null } });
      return t(`space.moderate.done.${what}`);
    });
  const button = (what: UnnamedModeration, press: () => void) => (
    <button type="button" className="btn quiet small" aria-label={t(`space.moderate.of.${what}`, { alias })} onClick={press}>
      {t(`space.moderate.${what}`)}
    </button>
  );
  const close = () => setOpen(null);
  return (
    <>
      {open === null
        ? act.problems.summary.map(({ sentence }) => (
            <p key={sentence} className="error" role="alert">
              {sentence}
            </p>
          ))
        : null}
      <div className="bar noprint" role="group" aria-label={t('space.moderate', { alias })}>
        {hiddenOn === null ? button('HIDE', () => void does('HIDE')) : button('SHOW', () => void does('SHOW'))}
        {button('ASK', () => setOpen('ASK'))}
        {isBlocked ? button('UNBLOCK', () => void does('UNBLOCK')) : button('BLOCK', () => setOpen('BLOCK'))}
      </div>
      {open === 'ASK' ? (
        <Dialog title={t('space.moderate.of.ASK', { alias })} onClose={close}>
          <ActForm act={act} does={t('space.moderate.ASK')} onDo={() => void does('ASK').then((done) => done && close())} onCancel={close}>
            <p>{t('space.moderate.ask_explain')}</p>
            <TextAreaField id="question" label={t('space.moderate.question')} value={question} error={act.problems.of('question')} onChange={(event) => setQuestion(event.target.value)} />
          </ActForm>
        </Dialog>
      ) : null}
      {open === 'BLOCK' ? (
        <Dialog title={t('space.moderate.of.BLOCK', { alias })} onClose={close}>
          <ActForm act={act} does={t('space.moderate.BLOCK')} onDo={() => void does('BLOCK').then((done) => done && close())} onCancel={close}>
            <p>{t('space.moderate.block_explain')}</p>
          </ActForm>
        </Dialog>
      ) : null}
    </>
  );
}
