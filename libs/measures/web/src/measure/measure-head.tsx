import { Link, PageHeading, PermitButton, Ref } from '@waymark/platform/web';
import { ListPlus, Plus, Stamp } from 'lucide-react';
import { addFigurePath, pasteFiguresPath } from '../figures/figures.paths';
import { useMeasuresText } from '../measures.text';
import type { MeasurePartProps } from './measure-part';
import styles from './measure.module.css';
import { isJudged, type MeasureOnPage } from './use-measure-page';

/** What the measure is, in its own words, and the one next step. */
export function MeasureHead({ measure, organisation, onAct }: MeasurePartProps) {
  const t = useMeasuresText();
  const { reference, statement, definition, due, owner } = measure;
  const about = [
    definition.question === null ? null : t('measures.head.asked', { question: definition.question }),
    // Which way is better is only said of what has figures.
    isJudged(measure) || measure.kind === 'UNDECIDED' ? null : `${definition.betterText}.`,
    due.state === 'NOT_SET' || isJudged(measure) ? null : due.text,
    due.state === 'NOT_SET' || isJudged(measure)
      ? owner === null
        ? t('measures.head.no_owner')
        : t('measures.head.owner', { name: owner.name })
      : null,
  ];
  return (
    <>
      <p>
        <Ref>{t('measures.head.reference', { reference })}</Ref>
      </p>
      <div className={`head ${styles['head']}`}>
        <PageHeading title={`${reference} ${statement}`} className={styles['title']}>
          {statement}
        </PageHeading>
        {measure.withdrawnAt === null ? <NextStep measure={measure} organisation={organisation} onAct={onAct} /> : null}
      </div>
      <p className="mt-s muted">{about.filter((words) => words !== null).join(' ')}</p>
    </>
  );
}

function NextStep({ measure, organisation, onAct }: MeasurePartProps) {
  const t = useMeasuresText();
  const { viewerCan } = measure;
  if (isJudged(measure)) {
    return (
      <PermitButton permit={viewerCan.judge} className="btn primary noprint" onClick={() => onAct({ act: 'judge' })}>
        <Stamp size={18} aria-hidden="true" />
        {t('measures.judge')}
      </PermitButton>
    );
  }
  if (!viewerCan.record.allowed) return <Permitless measure={measure} />;
  return (
    <div className="bar noprint">
      <Link className="btn primary" to={addFigurePath(organisation, measure)}>
        <Plus size={18} aria-hidden="true" />
        {t('measures.add_figure')}
      </Link>
      <Link className="btn" to={pasteFiguresPath(organisation, measure)}>
        <ListPlus size={18} aria-hidden="true" />
        {t('measures.add_many')}
      </Link>
    </div>
  );
}

/** The act stays in its place where it is not allowed, and says why. */
function Permitless({ measure }: { measure: MeasureOnPage }) {
  const t = useMeasuresText();
  return (
    <PermitButton permit={measure.viewerCan.record} className="btn noprint">
      <Plus size={18} aria-hidden="true" />
      {t('measures.add_figure')}
    </PermitButton>
  );
}
