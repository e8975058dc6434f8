import { DateField, ErrorSummary, Fold, KeptNote, SaveState, SelectField, TextAreaField, TextField } from '@waymark/platform/web';
import { useFiguresText } from '../figures/figures.text';
import styles from '../figures/figures.module.css';
import { PeriodFields } from '../figures/period-fields';
import type { MeasureToFill } from '../figures/use-measure';
import type { DimensionToFillQuery } from './breakdown.generated';
import { BreakdownSaved } from './breakdown-saved';
import { PastedPreview } from './pasted-preview';
import { useRecordBreakdown } from './use-record-breakdown';
import { WhatIsShown } from './what-is-shown';

export interface RecordBreakdownFormProps {
  organisation: string;
  measure: MeasureToFill;
  use: MeasureToFill['breakdownUses'][number];
  facts: DimensionToFillQuery;
  onUse: (dimension: string) => void;
}

/** A text to paste into; below it what was understood, and what people will see of it. */
export function RecordBreakdownForm({ organisation, measure, use, facts, onUse }: RecordBreakdownFormProps) {
  const t = useFiguresText();
  const form = useRecordBreakdown(measure, use, facts);
  const { kept, pasted, problems, read, scheme, grouping } = form;
  const identity = (field: string) => field;
  if (form.savedTo !== null) return <BreakdownSaved organisation={organisation} measure={measure} use={use} toOn={form.savedTo} onAgain={form.again} />;
  if (scheme === undefined || grouping === undefined) return <p className="mt">{t('figures.scheme_gone')}</p>;
  const columns = use.shape === 'RATE' ? [measure.definition.numeratorWords ?? t('figures.numerator'), measure.definition.denominatorWords ?? t('figures.denominator')] : use.parts;

  return (
    <form
      className="stack mt"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <ErrorSummary problems={problems.summary} />
      <KeptNote kept={pasted} />
      {measure.breakdownUses.length > 1 ? (
        <SelectField
          id="dimension"
          label={t('figures.by')}
          value={use.dimension}
          options={measure.breakdownUses.map(({ dimension, dimensionName }) => ({ value: dimension, label: dimensionName }))}
          onChange={(event) => onUse(event.target.value)}
        />
      ) : null}
      <PeriodFields
        period={kept.facts}
        onChange={kept.set}
        choices={form.choices.map((choice) => (form.periods.includes(choice.to) ? { ...choice, text: t('figures.has_numbers', { period: choice.text }) } : choice))}
        idOf={identity}
        errorOf={problems.of}
        max={form.today}
      />
      <TextAreaField
        id="pasted"
        className={`input ${styles['paste']}`}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        label={t('figures.pasted')}
        hint={t('figures.pasted_hint', { columns: [scheme.dimensionName.toLowerCase(), ...columns].join(', ') })}
        value={pasted.text}
        error={problems.of('pasted') ?? problems.of('cells')}
        onChange={(event) => pasted.write(event.target.value)}
      />
      <Fold summary={t('figures.categories_list', { name: scheme.name })}>
        <p className="sm mt-s">{scheme.categories.map(({ code, name }) => (code.length <= 2 ? `${code} ${name}` : name)).join('; ')}</p>
      </Fold>
      {read === null ? null : (
        <>
          <PastedPreview measure={measure} use={use} read={read} columns={columns} toOn={kept.facts.toOn} />
          {read.problems.length > 0 ? null : <WhatIsShown read={read} use={use} grouping={grouping} rules={facts.protection.inForce} />}
        </>
      )}
      {form.isCorrection ? (
        <TextAreaField
          id="reason"
          rows={2}
          label={t('figures.counts_why')}
          hint={t('figures.counts_why_hint')}
          value={kept.facts.reason}
          error={problems.of('reason')}
          onChange={(event) => kept.set({ reason: event.target.value })}
        />
      ) : null}
      <Fold summary={t('figures.counts_more')}>
        <div className={`${styles['row']} mt-s`}>
          <DateField
            id="asAtOn"
            label={t('figures.as_at')}
            max={form.today}
            value={kept.facts.asAtOn}
            error={problems.of('asAtOn')}
            onChange={(event) => kept.set({ asAtOn: event.target.value })}
          />
          <TextField
            id="source"
            label={t('figures.source')}
            value={kept.facts.source}
            error={problems.of('source')}
            onChange={(event) => kept.set({ source: event.target.value })}
          />
        </div>
      </Fold>
      <div className={`bar ${styles['acts']}`}>
        <button type="submit" className="btn primary" aria-disabled={form.isSaving}>
          {t(form.isCorrection ? 'figures.correct' : 'figures.save')}
        </button>
        <SaveState phase={form.isSaving ? 'saving' : 'idle'} />
      </div>
    </form>
  );
}
