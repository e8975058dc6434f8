import { ChangeForm, DateField, TextAreaField, TextField, useMutationOf } from '@waymark/platform/web';
import { Choices } from './choices';
import { JudgeMeasureDocument } from './figures.generated';
import { useFiguresText } from './figures.text';
import type { MeasureActProps } from './measure-act';
import { idInDialog, useMeasureChange } from './measure-change';
import { measureReaders, today } from './use-measure';

const strengths = ['NONE', 'ASSERTED', 'DOCUMENTED', 'INDEPENDENTLY_ASSURED'] as const;
type Strength = (typeof strengths)[number];

interface Facts {
  isMet: 'yes' | 'no' | '';
  strength: Strength | '';
  words: string;
  source: string;
  sourceUrl: string;
  observedOn: string;
}

const isStrong = (strength: Strength | ''): boolean => strength === 'DOCUMENTED' || strength === 'INDEPENDENTLY_ASSURED';

/** Judges a milestone (done or not) or a measure of evidence (how strong, and whether it is met), with what it rests on. */
export default function JudgeDialog({ measure, onClose }: MeasureActProps<'judge'>) {
  const t = useFiguresText();
  const { mutateAsync } = useMutationOf(JudgeMeasureDocument, { refreshes: measureReaders });
  const [last] = measure.judgements;
  const isEvidence = measure.kind === 'EVIDENCE';
  const { facts, set, change, errorOf } = useMeasureChange<Facts>({
    measure,
    name: 'judge',
    initial: () => ({ isMet: '', strength: last?.strength ?? '', words: '', source: '', sourceUrl: '', observedOn: today() }),
    asksReason: false,
    onClose,
  });
  const isMet = facts.isMet === 'yes';
  const isTooWeak = isEvidence && isMet && facts.strength !== '' && !isStrong(facts.strength);

  const save = () =>
    change.save(
      {
        strength: isEvidence && ((facts.strength === '' && t('figures.judge_strength_needed')) || (isTooWeak && t('figures.judge_too_weak'))),
        isMet: facts.isMet === '' && t('figures.judge_met_needed'),
        observedOn: (facts.observedOn === '' && t('figures.judge_day_needed')) || (facts.observedOn > today() && t('figures.judge_day_future')),
        words: isEvidence && facts.words.trim() === '' && t('figures.judge_words_needed'),
        sourceUrl: facts.sourceUrl.trim() !== '' && !/^https?:\/\/\S+\.\S+/.test(facts.sourceUrl.trim()) && t('figures.judge_url_wrong'),
      },
      async () => {
        await mutateAsync({
          input: {
            measureId: measure.id,
            strength: isEvidence && facts.strength !== '' ? facts.strength : undefined,
            isMet,
            words: facts.words.trim() || undefined,
            source: facts.source.trim() || undefined,
            sourceUrl: facts.sourceUrl.trim() || undefined,
            observedOn: facts.observedOn,
          },
        });
        return t('figures.judge_saved');
      },
    );

  return (
    <ChangeForm title={t(isEvidence ? 'figures.judge_evidence' : 'figures.judge_milestone')} act={t('figures.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <p className="muted">{measure.statement}</p>
      {isEvidence ? (
        <Choices
          id={idInDialog('strength')}
          legend={t('figures.judge_strength')}
          value={facts.strength === '' ? null : facts.strength}
          error={errorOf('strength')}
          onChange={(strength) => set({ strength })}
          options={strengths.map((one) => ({ value: one, label: t(`figures.strength.${one}`), explain: t(`figures.strength.${one}.explain`) }))}
        />
      ) : null}
      <Choices
        id={idInDialog('isMet')}
        legend={t(isEvidence ? 'figures.judge_met_evidence' : 'figures.judge_met')}
        value={facts.isMet === '' ? null : facts.isMet}
        error={errorOf('isMet')}
        onChange={(answer) => set({ isMet: answer })}
        options={[
          { value: 'yes', label: t('figures.judge_yes'), explain: isEvidence ? t('figures.judge_yes_explain') : undefined },
          { value: 'no', label: t('figures.judge_no') },
        ]}
      />
      <DateField
        id={idInDialog('observedOn')}
        label={t('figures.judge_day')}
        max={today()}
        value={facts.observedOn}
        error={errorOf('observedOn')}
        onChange={(event) => set({ observedOn: event.target.value })}
      />
      <TextAreaField
        id={idInDialog('words')}
        label={t('figures.judge_words')}
        hint={t('figures.judge_words_hint')}
        rows={3}
        value={facts.words}
        error={errorOf('words')}
        onChange={(event) => set({ words: event.target.value })}
      />
      <TextField
        id={idInDialog('source')}
        label={t('figures.judge_source')}
        value={facts.source}
        error={errorOf('source')}
        onChange={(event) => set({ source: event.target.value })}
      />
      <TextField
        id={idInDialog('sourceUrl')}
        type="url"
        inputMode="url"
        label={t('figures.judge_url')}
        value={facts.sourceUrl}
        error={errorOf('sourceUrl')}
        onChange={(event) => set({ sourceUrl: event.target.value })}
      />
    </ChangeForm>
  );
}
