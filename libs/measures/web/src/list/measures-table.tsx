import { Link, Ref, Standing, WaymarkLine } from '@waymark/platform/web';
import { Clock, Plus } from 'lucide-react';
import { addFigurePath } from '../figures/figures.paths';
import { measurePath } from '../measures.paths';
import { useMeasuresText } from '../measures.text';
import { Value } from '../measure/value';
import { isDue } from './measure-groups';
import styles from './list.module.css';
import type { ListedMeasure } from './use-measures';

export interface MeasuresTableProps {
  measures: readonly ListedMeasure[];
  organisation: string;
  caption: string;
  /** True where a list is to be read, not worked on: no figures are asked for. */
  isBrief?: boolean;
}

/** Measures with baseline, waymark line, target, now and how they stand. On a phone each is a block. */
export function MeasuresTable({ measures, organisation, caption, isBrief = false }: MeasuresTableProps) {
  const t = useMeasuresText();
  return (
    <table className={`table cards mt-s ${styles['measures']}`}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('measures.column.measure')}</th>
          <th scope="col" className="num">
            {t('measures.column.baseline')}
          </th>
          <th scope="col">
            <span className="vh">{t('measures.column.line')}</span>
          </th>
          <th scope="col" className="num">
            {t('measures.column.target')}
          </th>
          <th scope="col" className="num">
            {t('measures.column.now')}
          </th>
          <th scope="col">{t('measures.column.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <MeasureRow key={measure.id} measure={measure} organisation={organisation} isBrief={isBrief} />
        ))}
      </tbody>
    </table>
  );
}

function MeasureRow({
  measure,
  organisation,
  isBrief,
}: {
  measure: ListedMeasure;
  organisation: string;
  isBrief: boolean;
}) {
  const t = useMeasuresText();
  const { reference, statement, owner, startingValue, target, latest, course } = measure;
  // What is only done or not done is never part of the way.
  const hasLine = measure.kind !== 'MILESTONE' && (course.now !== null || course.isThere);
  const figure = (one: { figure: { state: string; text: string } | null } | null, words: string | null) =>
    one?.figure ? (
      <Value figure={one.figure} />
    ) : words === null ? null : (
      <span className={styles['words']}>{words}</span>
    );
  return (
    <tr className="mid">
      <th scope="row">
        <Link className="plain" to={measurePath(organisation, measure)}>
          {isBrief ? null : (
            <>
              <Ref>{reference}</Ref>{' '}
            </>
          )}
          {statement}
        </Link>
        {isBrief ? null : (
          <div className="due">
            {owner === null
              ? t('measures.no_owner')
              : owner.hasLeft
                ? t('measures.owner_left', { name: owner.name })
                : owner.name}
          </div>
        )}
      </th>
      <td className={`num muted ${styles['baseline']}`} data-l={t('measures.column.baseline')}>
        {figure(startingValue, isBrief ? null : measure.baselineText)}
      </td>
      <td className={styles['line']}>
        {hasLine ? <WaymarkLine now={course.now} expected={course.expectedAt} isThere={course.isThere} /> : null}
      </td>
      <td className="num muted" data-l={t('measures.column.target')}>
        {figure(target, target === null ? (isBrief ? null : measure.targetText) : target.text)}
      </td>
      <td className="num b" data-l={t('measures.column.now')}>
        {figure(latest, null)}
      </td>
      <td>
        <Standing standing={course.standing} text={course.standingText} />
        {course.change === null ? null : <div className="due">{course.change.text}</div>}
        {isBrief ? null : <DueLine measure={measure} organisation={organisation} />}
      </td>
    </tr>
  );
}

/** That a figure is waited for, and the way to add it. */
function DueLine({ measure, organisation }: { measure: ListedMeasure; organisation: string }) {
  const t = useMeasuresText();
  if (!isDue(measure)) return null;
  const { due, reference, viewerCan } = measure;
  return (
    <div className={styles['due']}>
      <span className={`why ${due.state === 'OVERDUE' ? 'atrisk' : ''}`}>
        <Clock aria-hidden="true" />
        {t(due.state === 'OVERDUE' ? 'measures.list.overdue' : 'measures.list.due')}
      </span>
      {viewerCan.record.allowed ? (
        <Link
          className="btn small noprint"
          to={addFigurePath(organisation, measure)}
          aria-label={t('measures.add_to', { reference })}
        >
          <Plus size={15} aria-hidden="true" />
          {t('measures.add')}
        </Link>
      ) : null}
    </div>
  );
}
