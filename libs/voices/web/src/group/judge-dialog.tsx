import { Dialog, TextAreaField } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from './act-form';
import { useSpaceText } from './space.text';
import { useAct } from './use-act';
import { useAcceptAnswerForGroup, useJudgeAnswerForGroup, useWithdrawForGroup } from './use-groups';

/** What a chair does in the name of the group, with a line of words. Outside it has a day, and nobody's name. */
export type GroupJudgement =
  | { kind: 'withdraw'; challengeId: string }
  | { kind: 'answer_not_enough'; challengeId: string }
  | { kind: 'advice_not_enough'; answerId: string };

export function JudgeDialog({ groupKey, of: judged, onClose }: { groupKey: string; of: GroupJudgement; onClose: () => void }) {
  const t = useSpaceText();
  const act = useAct();
  const [words, setWords] = useState('');
  const [withdraw, judge, accept] = [useWithdrawForGroup(), useJudgeAnswerForGroup(), useAcceptAnswerForGroup()];
  const isNeeded = judged.kind === 'answer_not_enough';
  const save = async () => {
    const said = words.trim() || null;
    const done = await act.run({ words: isNeeded && said === null && t('space.judge.words_needed') }, async () => {
      if (judged.kind === 'withdraw') await withdraw.mutateAsync({ groupKey, challengeId: judged.challengeId, words: said });
      else if (judged.kind === 'answer_not_enough') await judge.mutateAsync({ groupKey, challengeId: judged.challengeId, isSatisfied: false, words: said });
      else await accept.mutateAsync({ groupKey, answerId: judged.answerId, isAccepted: false, words: said });
      return t(judged.kind === 'withdraw' ? 'space.withdraw_challenge.done' : 'space.judge.done');
    });
    if (done) onClose();
  };
  return (
    <Dialog title={t(judged.kind === 'withdraw' ? 'space.withdraw_challenge' : 'space.judge.not_yet')} onClose={onClose}>
      <ActForm act={act} does={t(judged.kind === 'withdraw' ? 'space.withdraw_challenge' : 'space.judge.say')} onDo={() => void save()} onCancel={onClose}>
        <p>{t('space.judge.public')}</p>
        <TextAreaField
          id="words"
          label={t(judged.kind === 'withdraw' ? 'space.withdraw_challenge.why' : 'space.judge.missing')}
          value={words}
          error={act.problems.of('words')}
          onChange={(event) => setWords(event.target.value)}
        />
      </ActForm>
    </Dialog>
  );
}
