import { Dialog, TextAreaField } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { useMemoryWords } from '../conversations/memory-words';
import type { UnnamedBox } from './use-letter-box';
import type { UnnamedPost } from './use-unnamed';

/** What the author of words without a name can do with them; both wait for the morning, so that no time tells who. */
export function OwnPost({ post, box, isWithdrawing }: { post: UnnamedPost; box: UnnamedBox; isWithdrawing: boolean }) {
  const t = useSpaceText();
  const act = useAct();
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const words = useMemoryWords(`edit ${post.id}`, post.markdown ?? '');
  const edit = async () => {
    const done = await act.run({ 'own-words': words.text.trim() === '' && t('space.post.needed') }, async () => {
      await box.act((letters) => letters.edit(post.id, words.text.trim()));
      return t('space.unnamed.changed');
    });
    if (done) setOpen(null);
  };
  const withdraw = async (atOnce: boolean) => {
    const done = await act.run({}, async () => {
      await box.act((letters) => letters.withdraw(post.id, { atOnce }), { changesWhatIsOut: atOnce });
      return t(atOnce ? 'space.unnamed.taken_back' : 'space.unnamed.withdrawing');
    });
    if (done) setOpen(null);
  };
  return (
    <>
      <div className="bar noprint">
        <button type="button" className="btn quiet small" onClick={() => setOpen('edit')}>
          {t('space.post.edit')}
        </button>
        {isWithdrawing ? null : (
          <button type="button" className="btn quiet small" onClick={() => setOpen('withdraw')}>
            {t('space.unnamed.take_back')}
          </button>
        )}
      </div>
      {open === 'edit' ? (
        <Dialog title={t('space.post.edit_label')} onClose={() => setOpen(null)}>
          <ActForm act={act} does={t('space.unnamed.hand_in')} onDo={() => void edit()} onCancel={() => setOpen(null)}>
            <p>{t('space.unnamed.edit_explain')}</p>
            <TextAreaField id="own-words" label={t('space.unnamed.label')} value={words.text} error={act.problems.of('own-words')} onChange={(event) => words.write(event.target.value)} />
          </ActForm>
        </Dialog>
      ) : null}
      {open === 'withdraw' ? (
        <Dialog title={t('space.unnamed.take_back')} onClose={() => setOpen(null)}>
          <ActForm act={act} does={t('space.unnamed.in_the_morning')} onDo={() => void withdraw(false)} onCancel={() => setOpen(null)}>
            <p>{t('space.unnamed.withdraw_explain')}</p>
            <button type="button" className="btn" onClick={() => void withdraw(true)}>
              {t('space.unnamed.at_once')}
            </button>
          </ActForm>
        </Dialog>
      ) : null}
    </>
  );
}
