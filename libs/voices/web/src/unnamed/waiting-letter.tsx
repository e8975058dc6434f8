import { formatDay, formatWeekday, TextAreaField } from '@waymark/platform/web';
import { fromBase64, type LetterInWaiting, toText } from '@waymark/voices/domain';
import { useState } from 'react';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import type { UnnamedBox } from './use-letter-box';

/** One's own words that wait for a morning: to change, to take back, or to let go alone when few others wrote. */
export function WaitingLetter({ letter, box, nextOn }: { letter: LetterInWaiting; box: UnnamedBox; nextOn: string }) {
  const t = useSpaceText();
  const act = useAct();
  const body = toText(fromBase64(letter.body));
  const [changed, setChanged] = useState<string | null>(null);
  const change = async () => {
    const words = (changed ?? '').trim();
    const done = await act.run({ waiting: words === '' && t('space.post.needed') }, async () => {
      await box.act((letters) => (letter.act === 'edit' ? letters.edit(letter.id, words) : letters.post(words)));
      return t('space.unnamed.changed');
    });
    if (done) setChanged(null);
  };
  const takeBack = () =>
    act.run({}, async () => {
      await box.act((letters) => letters.withdraw(letter.id));
      return t('space.unnamed.taken_back');
    });
  const goAlone = () =>
    act.run({}, async () => {
      await box.act((letters) => letters.goAlone());
      return t('space.unnamed.goes_alone');
    });
  return (
    <section className="panel stack" aria-labelledby="waiting">
      <h3 id="waiting">{t(letter.act === 'edit' ? 'space.unnamed.waiting_edit' : 'space.unnamed.waiting')}</h3>
      <p className="sm muted">{t('space.unnamed.waiting_since', { date: formatDay(letter.sinceOn), next: formatWeekday(nextOn) })}</p>
      {changed === null ? (
        <>
          <p style={{ whiteSpace: 'pre-wrap' }}>{body}</p>
          {act.problems.summary.map(({ sentence }) => (
            <p key={sentence} className="error" role="alert">
              {sentence}
            </p>
          ))}
          {letter.asks ? (
            <div className="notice atrisk">
              <p>{t('space.unnamed.asks')}</p>
              <button type="button" className="btn small mt-s" onClick={() => void goAlone()}>
                {t('space.unnamed.go_alone')}
              </button>
            </div>
          ) : null}
          <div className="bar noprint">
            <button type="button" className="btn small" onClick={() => setChanged(body)}>
              {t('space.post.edit')}
            </button>
            <button type="button" className="btn small" onClick={() => void takeBack()}>
              {t('space.unnamed.take_back')}
            </button>
          </div>
        </>
      ) : (
        <ActForm act={act} does={t('space.save')} onDo={() => void change()} onCancel={() => setChanged(null)}>
          <TextAreaField id="waiting-words" label={t('space.unnamed.label')} value={changed} error={act.problems.of('waiting')} onChange={(event) => setChanged(event.target.value)} />
        </ActForm>
      )}
    </section>
  );
}
