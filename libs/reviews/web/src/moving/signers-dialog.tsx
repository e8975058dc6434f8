import { ChangeForm, useChange } from '@waymark/platform/web';
import { useState } from 'react';
import { useReviewsText } from '../reviews.text';
import { stageName } from '../workspace/review-words';
import { useNameSigners } from '../workspace/use-review';
import type { ReviewDialogProps } from './moving-acts';
import { SignersFields, type SignerChoice } from './signers-fields';

const signing = ['EXECUTIVE', 'SUB_GROUP'] as const;

/** Who is asked to sign for the executive team, and who for the sub-group. The board signs by approving. */
export default function SignersDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewsText();
  const { mutateAsync } = useNameSigners();
  const stages = review.stages.filter(({ kind, isDone }) => !isDone && (signing as readonly string[]).includes(kind));
  const [chosen, setChosen] = useState<Readonly<Record<string, SignerChoice[]>>>(() =>
    Object.fromEntries(stages.map(({ id, signers }) => [id, signers.map(({ person, capacity }) => ({ person, capacity: capacity ?? '' }))])),
  );
  const change = useChange({ draftKey: `review:${review.id}:signers`, asksReason: false, onClose });
  const save = () =>
    change.save({}, async () => {
      for (const { id } of stages) {
        const signers = chosen[id]!.filter(({ person }) => person !== null).map(({ person, capacity }) => ({ personId: person!.id, capacity: capacity.trim() || null }));
        await mutateAsync({ input: { stageId: id, signers } });
      }
      return t('reviews.signers.saved');
    });
  return (
    <ChangeForm title={t('reviews.act.signers')} act={t('reviews.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t('reviews.signers.means')}</p>
      {stages.map(({ id, kind }) => (
        <SignersFields key={id} idPrefix={`signer-${kind}`} legend={stageName(t, kind)} signers={chosen[id]!} onChange={(signers) => setChosen({ ...chosen, [id]: signers })} />
      ))}
    </ChangeForm>
  );
}
