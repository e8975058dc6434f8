import { Notice, TextField } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import type { BoxProblem, UnnamedBox } from './use-letter-box';

/** Refusals that the right phrase would put right. */
const helpedByPhrase = new Set(['voices.unnamed.issued_already', 'voices.unnamed.forged', 'voices.unnamed.not_yours']);

/** Why this browser could not come in, and what to do: type the phrase, or try again. */
export function CannotComeIn({ problem, box }: { problem: BoxProblem; box: UnnamedBox }) {
  const t = useSpaceText();
  const act = useAct();
  const [phrase, setPhrase] = useState('');
  const recover = () =>
    act.run({ phrase: phrase.trim() === '' && t('space.phrase.needed') }, async () => {
      if (await box.recover(phrase)) setPhrase('');
      else act.problems.check({ phrase: t('space.phrase.wrong') });
      return null;
    });
  return (
    <div className="stack">
      <Notice tone="warning" isNews>
        {problem.message}
      </Notice>
      {helpedByPhrase.has(problem.code) ? (
        <>
          <ActForm act={act} does={t('space.phrase.recover')} onDo={() => void recover()}>
            <TextField id="phrase" label={t('space.phrase.label')} hint={t('space.phrase.hint')} autoComplete="off" spellCheck={false} value={phrase} error={act.problems.of('phrase')} onChange={(event) => setPhrase(event.target.value)} />
          </ActForm>
          <p className="sm">{t('space.phrase.lost')}</p>
        </>
      ) : (
        <button type="button" className="btn small" onClick={box.enter}>
          {t('space.try_again')}
        </button>
      )}
    </div>
  );
}
