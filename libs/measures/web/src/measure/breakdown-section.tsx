import { Chip, ChipGroup, formatDay, Link, Loaded, PermitButton, SelectField, useGo } from '@waymark/platform/web';
import { Eye, Plus, Users } from 'lucide-react';
import { recordBreakdownPath } from '../figures/figures.paths';
import { measurePath } from '../measures.paths';
import { useMeasuresText } from '../measures.text';
import { BreakdownTable } from './breakdown-table';
import { joinSentences } from './join-sentences';
import type { MeasurePartProps } from './measure-part';
import type { MeasureView } from './measure-view';
import styles from './measure.module.css';
import { isJudged, useBreakdown, type BreakdownOnPage } from './use-measure-page';

export type BreakdownSectionProps = MeasurePartProps & { view: MeasureView };

/** The same figures for groups of people: for whom it is better, for whom not. */
export function BreakdownSection({ measure, organisation, onAct, view }: BreakdownSectionProps) {
  const t = useMeasuresText();
  const { breakdownUses, viewerCan } = measure;
  if (isJudged(measure)) return null;
  const use = breakdownUses.find(({ dimension }) => dimension === view.by) ?? breakdownUses[0];
  if (use !== undefined)
    return (
      <OneBreakdown
        key={use.dimension}
        measure={measure}
        organisation={organisation}
        onAct={onAct}
        view={view}
        use={use}
      />
    );
  if (measure.definition.people === 'NONE' || measure.withdrawnAt !== null || !viewerCan.revise.allowed) return null;
  return (
    <section className={`${styles['part']} noprint`} aria-labelledby="groups">
      <h2 id="groups">{t('measures.groups.none')}</h2>
      <p className="mt-s muted">{t('measures.groups.none_explain')}</p>
      <p className="mt-s">
        <PermitButton permit={viewerCan.revise} onClick={() => onAct({ act: 'breakdown' })}>
          <Users size={18} aria-hidden="true" />
          {t('measures.groups.choose')}
        </PermitButton>
      </p>
    </section>
  );
}

type OneBreakdownProps = BreakdownSectionProps & { use: MeasurePartProps['measure']['breakdownUses'][number] };

function OneBreakdown({ measure, organisation, onAct, view, use }: OneBreakdownProps) {
  const t = useMeasuresText();
  const query = useBreakdown(measure.id, use.dimension, view.by === use.dimension || view.by === null ? view.on : null);
  return (
    <section className={styles['part']} aria-labelledby="groups">
      <Loaded query={query} lines={4}>
        {({ measure: answer }) => {
          const breakdown = answer?.breakdown ?? null;
          return (
            <>
              <div className="head">
                <h2 id="groups">
                  {breakdown?.heading ?? t('measures.groups.waiting', { dimension: use.dimensionName.toLowerCase() })}
                </h2>
                <DimensionChoice measure={measure} organisation={organisation} view={view} chosen={use.dimension} />
              </div>
              {breakdown === null ? (
                <p className="mt-s muted">{t('measures.groups.no_numbers')}</p>
              ) : (
                <Numbers {...{ measure, organisation, view, breakdown }} isRate={use.shape === 'RATE'} />
              )}
              <Acts {...{ measure, organisation, onAct, breakdown }} dimension={use.dimension} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function DimensionChoice({
  measure,
  organisation,
  view,
  chosen,
}: Pick<BreakdownSectionProps, 'measure' | 'organisation' | 'view'> & { chosen: string }) {
  const t = useMeasuresText();
  const go = useGo();
  if (measure.breakdownUses.length < 2) return null;
  return (
    <div className="noprint">
      <ChipGroup label={t('measures.groups.by')}>
        {measure.breakdownUses.map(({ dimension, dimensionName }) => (
          <Chip
            key={dimension}
            isChosen={dimension === chosen}
            onPress={() =>
              go(measurePath(organisation, measure, { ...view, by: dimension, on: null }), {
                replace: true,
                keepsScroll: true,
              })
            }
          >
            {dimensionName}
          </Chip>
        ))}
      </ChipGroup>
    </div>
  );
}

type NumbersProps = Pick<BreakdownSectionProps, 'measure' | 'organisation' | 'view'> & {
  breakdown: BreakdownOnPage;
  isRate: boolean;
};

function Numbers({ measure, organisation, view, breakdown, isRate }: NumbersProps) {
  const t = useMeasuresText();
  const go = useGo();
  const periods = [...breakdown.periods].reverse();
  return (
    <>
      {periods.length < 2 ? null : (
        <div className={`noprint ${styles['period']}`}>
          <SelectField
            id="breakdown-period"
            className="input small"
            label={t('measures.groups.period')}
            value={breakdown.toOn}
            options={periods.map((on) => ({ value: on, label: t('measures.groups.to', { date: formatDay(on) }) }))}
            onChange={({ target }) =>
              go(measurePath(organisation, measure, { ...view, by: breakdown.dimension, on: target.value }), {
                replace: true,
                keepsScroll: true,
              })
            }
          />
        </div>
      )}
      <BreakdownTable breakdown={breakdown} isRate={isRate} />
      <p className={`sm muted mt-s ${styles['note']}`}>
        {breakdown.rows.some(({ isHidden }) => isHidden) ? `${t('measures.groups.sign')} ` : ''}
        {breakdown.note}
      </p>
      <p className="sm muted mt-s">
        {joinSentences([
          breakdown.source === null ? null : t('measures.groups.source', { source: breakdown.source }),
          t('measures.groups.as_at', { date: formatDay(breakdown.asAtOn) }),
          breakdown.correctedReason === null
            ? null
            : t('measures.table.corrected_because', { reason: breakdown.correctedReason }),
        ])}
      </p>
    </>
  );
}

function Acts({
  measure,
  organisation,
  onAct,
  dimension,
  breakdown,
}: MeasurePartProps & { dimension: string; breakdown: BreakdownOnPage | null }) {
  const t = useMeasuresText();
  const { viewerCan, withdrawnAt } = measure;
  if (withdrawnAt !== null) return null;
  return (
    <div className="bar mt-s noprint">
      {viewerCan.record.allowed ? (
        <Link className="btn small" to={recordBreakdownPath(organisation, measure, dimension)}>
          <Plus size={16} aria-hidden="true" />
          {t('measures.groups.add')}
        </Link>
      ) : null}
      {viewerCan.revise.allowed ? (
        <button type="button" className="btn small" onClick={() => onAct({ act: 'breakdown', dimension })}>
          {t('measures.groups.change')}
        </button>
      ) : null}
      {viewerCan.seeExact.allowed && breakdown !== null ? (
        <button
          type="button"
          className="btn small"
          onClick={() => onAct({ act: 'exact', dimension, toOn: breakdown.toOn })}
        >
          <Eye size={16} aria-hidden="true" />
          {t('measures.groups.exact')}
        </button>
      ) : null}
    </div>
  );
}
