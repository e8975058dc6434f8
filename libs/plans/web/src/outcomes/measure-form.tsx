import { PersonField } from '@waymark/organisations/web';
import {
  ChangeForm,
  DraftField,
  SelectField,
  TextField,
  useChange,
  useDraft,
  useKeptFacts,
  useMutationOf,
  type PersonChoice,
} from '@waymark/platform/web';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import { planReaders } from '../plans/plan-readers';
import type { Measure, Plan } from '../plans/use-plan';
import { AddMeasureDocument, ReviseMeasureDocument, type MeasureKind } from './measures.generated';

export interface MeasureFormProps {
  plan: Plan;
  outcomeId: string;
  /** Null adds one. */
  measure: Measure | null;
  onClose: () => void;
}

const kinds: readonly MeasureKind[] = ['UNDECIDED', 'NUMERIC', 'MILESTONE', 'EVIDENCE', 'PERCEPTION'];

const factsOf = (measure: Measure | null): { owner: PersonChoice | null; kind: MeasureKind; baselineText: string; targetText: string } => ({
  owner: measure?.owner ?? null,
  kind: measure?.kind ?? 'UNDECIDED',
  baselineText: measure?.baselineText ?? '',
  targetText: measure?.targetText ?? '',
});

/** Adds a measure of success, or changes its words, its owner and what kind it is. */
export function MeasureForm({ plan, outcomeId, measure, onClose }: MeasureFormProps) {
  const t = usePlansText();
  const add = useMutationOf(AddMeasureDocument, { refreshes: planReaders });
  const revise = useMutationOf(ReviseMeasureDocument, { refreshes: planReaders });
  const [seen] = useState(measure);
  const key = seen === null ? `outcome:${outcomeId}:add-measure` : `measure:${seen.id}:revise`;
  const statement = useDraft(`${key}:statement`, seen?.statement ?? '');
  const kept = useKeptFacts(key, () => factsOf(seen));
  const { owner, kind, baselineText, targetText } = kept.facts;
  const change = useChange({ draftKey: key, asksReason: plan.state !== 'DRAFT', kept, onClose });
  const { of: errorOf } = change.problems;

  const save = (words = statement.text, version?: number) =>
    change.save(
      { statement: words.trim() === '' && t('plans.measure.statement_needed') },
      async ({ reason, version: latest }) => {
        if (seen === null) {
          const answer = await add.mutateAsync({ outcomeId, statement: words.trim(), ownerId: owner?.id, reason });
          statement.clear();
          return t('plans.added', { reference: answer.addMeasure.measure.reference });
        }
        const [baseline, target] = [baselineText.trim() || null, targetText.trim() || null];
        await revise.mutateAsync({
          input: {
            id: seen.id,
            version: latest ?? seen.version,
            ...(words.trim() === seen.statement ? {} : { statement: words.trim() }),
            ...(owner?.id === seen.owner?.id ? {} : { ownerId: owner?.id ?? null }),
            ...(kind === seen.kind ? {} : { kind }),
            ...(baseline === seen.baselineText ? {} : { baselineText: baseline }),
            ...(target === seen.targetText ? {} : { targetText: target }),
            reason,
          },
        });
        statement.clear();
        return t('plans.saved', { reference: seen.reference });
      },
      { version },
    );

  const mine = { statement: statement.text, baselineText, targetText, ownerId: owner?.name ?? t('plans.no_owner') };
  return (
    <ChangeForm
      title={seen === null ? t('plans.add.measure') : t('plans.revise.title', { reference: seen.reference })}
      act={t(seen === null ? 'plans.add.measure' : 'plans.save')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
      twoWords={([field = 'statement'], current) => ({
        field: t('plans.measure.statement'),
        mine: field in mine ? mine[field as keyof typeof mine] : statement.text,
        theirs: field === 'ownerId' ? (measure?.owner?.name ?? t('plans.no_owner')) : String(current[field] ?? ''),
      })}
      onKeep={(words, version) => {
        const isStatement = (change.conflict?.conflictFields[0] ?? 'statement') === 'statement';
        if (isStatement) statement.write(words);
        void save(isStatement ? words : statement.text, version);
      }}
    >
      <DraftField
        id="change-statement"
        label={t('plans.measure.statement')}
        hint={t('plans.measure.statement_hint')}
        rows={2}
        draft={statement}
        error={errorOf('statement')}
        onSave={() => void save()}
      />
      <PersonField
        id="change-ownerId"
        label={t('plans.measure.owner')}
        value={owner}
        error={errorOf('ownerId')}
        onChange={(next) => kept.set({ owner: next })}
      />
      {seen === null ? null : (
        <>
          <SelectField
            id="change-kind"
            label={t('plans.measure.kind')}
            value={kind}
            error={errorOf('kind')}
            onChange={(event) => kept.set({ kind: kinds.find((one) => one === event.target.value) ?? 'UNDECIDED' })}
            options={kinds.map((one) => ({ value: one, label: t(`plans.measure.kind.${one}`) }))}
          />
          <TextField
            id="change-baselineText"
            label={t('plans.measure.baseline')}
            value={baselineText}
            error={errorOf('baselineText')}
            onChange={(event) => kept.set({ baselineText: event.target.value })}
          />
          <TextField
            id="change-targetText"
            label={t('plans.measure.target')}
            value={targetText}
            error={errorOf('targetText')}
            onChange={(event) => kept.set({ targetText: event.target.value })}
          />
        </>
      )}
    </ChangeForm>
  );
}
