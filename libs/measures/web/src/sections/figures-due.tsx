import { Link, Pending, Ref } from '@waymark/platform/web';
import type { PlanSectionProps } from '@waymark/plans/web';
import { Clock, Plus } from 'lucide-react';
import { addFigurePath } from '../figures/figures.paths';
import { measurePath } from '../measures.paths';
import { useMeasuresText } from '../measures.text';
import styles from './sections.module.css';
import { useFiguresDue } from './use-sections';

/** In My work: the figures that wait for the person, each with the way to add it. Nothing at all where none does. */
export default function FiguresDue({ organisation }: PlanSectionProps) {
  const t = useMeasuresText();
  const { data, isPending } = useFiguresDue();
  const figures = data?.figuresDue ?? [];
  if (isPending) return <Pending />;
  if (figures.length === 0) return null;
  return (
    <section className={styles['due']} aria-labelledby="figures-due">
      <h2 id="figures-due">{t('measures.due.title', { count: figures.length })}</h2>
      <ul className="lines mt-s">
        {figures.map((measure) => (
          <li key={measure.id} className="bar">
            <div className={styles['what']}>
              <Link className="plain" to={measurePath(organisation, measure)}>
                <Ref>{measure.reference}</Ref> {measure.statement}
              </Link>
              <p className={`why ${measure.due.state === 'OVERDUE' ? 'atrisk' : ''}`}>
                <Clock aria-hidden="true" />
                {measure.due.text}
              </p>
            </div>
            {measure.viewerCan.record.allowed ? (
              <Link
                className="btn end"
                to={addFigurePath(organisation, measure)}
                aria-label={t('measures.add_to', { reference: measure.reference })}
              >
                <Plus size={18} aria-hidden="true" />
                {t('measures.add_figure')}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
