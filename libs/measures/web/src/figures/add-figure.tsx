import { toPeriodText } from '@waymark/measures/domain';
import { DateField, EmptyState, ErrorSummary, Facts, Fold, formatDay, KeptNote, Link, Notice, PageHeading, Ref, SaveState, TextField } from '@waymark/platform/web';
import { useEffect, useState } from 'react';
import { measurePath } from '../measures.paths';
import { defineMeasurePath, pasteFiguresPath, recordBreakdownPath } from './figures.paths';
import { FigureDoubt } from './figure-doubt';
import { FigureFields } from './figure-fields';
import { FigureSaved } from './figure-saved';
import styles from './figures.module.css';
import { useFiguresText } from './figures.text';
import { MeasureActDialog } from './measure-act-dialog';
import { findDuePeriod } from './open-periods';
import { PeriodFields } from './period-fields';
import { useAddFigure } from './use-add-figure';
import type { MeasureToFill } from './use-measure';

/** What is known, what is asked, and one button. */
export function AddFigure({ organisation, measure }: { organisation: string; measure: MeasureToFill }) {
  const t = useFiguresText();
  const form = useAddFigure(measure);
  const { facts, set, problems, choices, saved } = form;
  const [isMore, setMore] = useState(choices.length === 0);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const permit = measure.viewerCan.record;
  const hasForm = permit.allowed && saved === null;
  // The page asks for one number: typing begins in it.
  useEffect(() => {
    if (hasForm) (document.getElementById('value') ?? document.getElementById('numerator'))?.focus({ preventScroll: true });
  }, [hasForm]);
  const due = findDuePeriod(measure);
  const [last] = measure.observations;
  const period = choices.find(({ from, to }) => from === facts.fromOn && to === facts.toOn);
  const isAhead = choices.length === 0 && due !== null && due.to > form.today;
  const heading = saved?.periodText ?? period?.text ?? (facts.fromOn !== '' && facts.toOn >= facts.fromOn ? toPeriodText({ from: facts.fromOn, to: facts.toOn }) : null);

  return (
    <>
      <Ref>{t('figures.measure', { reference: measure.reference })}</Ref>
      <PageHeading>{heading === null ? t('figures.add') : t('figures.add_for', { period: heading })}</PageHeading>
      <p className="mt-s">
        <Link to={measurePath(organisation, measure)}>{measure.statement}</Link>
      </p>
      <div className="mt">
        <Facts
          wide
          facts={[
            last === undefined ? { term: t('figures.last'), fact: t('figures.none_yet') } : { term: t('figures.last_for', { period: last.periodText }), fact: last.figure.text },
            { term: t('figures.target'), fact: measure.target?.text ?? t('figures.no_target') },
          ]}
        />
      </div>
      {saved !== null ? (
        <FigureSaved organisation={organisation} measure={measure} saved={saved} />
      ) : !permit.allowed ? (
        <div className="mt">
          <EmptyState>{permit.reason ?? ''}</EmptyState>
        </div>
      ) : (
        <form
          className="stack mt"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.save();
          }}
        >
          <ErrorSummary problems={problems.summary} />
          {isAhead ? <Notice>{t('figures.not_over', { period: due.text, date: formatDay(due.to) })}</Notice> : null}
          {measure.definition.unit === null ? (
            <Notice tone="warning">
              <p>
                {t('figures.no_unit')} <Link to={defineMeasurePath(organisation, measure)}>{t('figures.define')}</Link>
              </p>
            </Notice>
          ) : null}
          <KeptNote kept={form.kept} />
          <FigureFields measure={measure} entry={facts} onChange={set} idOf={(field) => field} errorOf={problems.of} isLarge />
          <FigureDoubt organisation={organisation} measure={measure} form={form} onCorrect={setCorrecting} />
          {form.doubt === null ? (
            <div className={`bar ${styles['acts']}`}>
              <button type="submit" className="btn primary" aria-disabled={form.isSaving}>
                {t('figures.save')}
              </button>
              <SaveState phase={form.isSaving ? 'saving' : 'idle'} />
            </div>
          ) : null}
          <Fold summary={t('figures.more')} isOpen={isMore} onToggle={setMore}>
            <div className="stack mt-s">
              <PeriodFields period={facts} onChange={set} choices={choices} idOf={(field) => field} errorOf={problems.of} max={form.today} />
              <DateField
                id="asAtOn"
                label={t('figures.as_at')}
                hint={t('figures.as_at_hint')}
                max={form.today}
                value={facts.asAtOn}
                error={problems.of('asAtOn')}
                onChange={(event) => set({ asAtOn: event.target.value })}
              />
              <TextField
                id="source"
                label={t('figures.source')}
                hint={t('figures.source_hint')}
                value={facts.source}
                error={problems.of('source')}
                onChange={(event) => set({ source: event.target.value })}
              />
              <TextField
                id="note"
                label={t('figures.note')}
                hint={t('figures.note_hint')}
                value={facts.note}
                error={problems.of('note')}
                onChange={(event) => set({ note: event.target.value })}
              />
            </div>
          </Fold>
          <p className="sm">
            <Link to={pasteFiguresPath(organisation, measure)}>{t('figures.paste')}</Link>
            {measure.breakdownUses.length === 0 ? null : (
              <>
                {' · '}
                <Link to={recordBreakdownPath(organisation, measure)}>{t('figures.by_group')}</Link>
              </>
            )}
          </p>
        </form>
      )}
      {correcting === null ? null : <MeasureActDialog measureId={measure.id} act={{ act: 'correct', toOn: correcting }} onClose={() => setCorrecting(null)} />}
    </>
  );
}
