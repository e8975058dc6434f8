import { ChangeForm, useChange } from '@waymark/platform/web';
import { PersonField } from '@waymark/organisations/web';
import type { PersonChoice } from '@waymark/platform/web';
import { useState } from 'react';
import { useVoicesText } from '../voices.text';
import type { ChallengeDialogProps } from './challenge-acts';
import { useNameRespondent } from './use-challenges';

/** Names somebody else to answer, where the person named has left. Everybody sees that it was done, and by whom. */
export default function RespondentDialog({ challenge, onClose }: ChallengeDialogProps) {
  const t = useVoicesText();
  const { mutateAsync } = useNameRespondent();
  const [person, setPerson] = useState<PersonChoice | null>(null);
  const change = useChange({ draftKey: `challenge:${challenge.id}:respondent`, asksReason: false, onClose });
  const save = () =>
    change.save({ respondentId: person === null && t('voices.respondent.needed') }, async () => {
      await mutateAsync({ id: challenge.id, respondentId: person!.id });
      return t('voices.respondent.named');
    });
  return (
    <ChangeForm title={t('voices.respondent.name')} act={t('voices.respondent.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t('voices.respondent.explain', { name: challenge.respondent.name })}</p>
      <PersonField id="change-respondentId" label={t('voices.raise.respondent')} value={person} error={change.problems.of('respondentId')} onChange={setPerson} />
    </ChangeForm>
  );
}
