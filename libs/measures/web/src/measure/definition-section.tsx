import { Facts, Link, type Fact } from '@waymark/platform/web';
import { defineMeasurePath } from '../figures/figures.paths';
import { useMeasuresText } from '../measures.text';
import type { MeasurePartProps } from './measure-part';
import styles from './measure.module.css';
import { isJudged } from './use-measure-page';

/** How it is measured: what is counted, of what, from where, how often, and what to know about it. */
export function DefinitionSection({ measure, organisation }: MeasurePartProps) {
  const t = useMeasuresText();
  const { definition, kind, owner, viewerCan, withdrawnAt } = measure;
  const { unit, unitLabel, frequency, people } = definition;
  const isCounted = !isJudged(measure) && kind !== 'UNDECIDED';
  const fact = (
    id: 'definition' | 'numerator' | 'denominator' | 'source' | 'caveats' | 'question',
    words: string | null,
  ): Fact | null => (words === null ? null : { term: t(`measures.definition.${id}`), fact: words });
  const facts: (Fact | null)[] = [
    { term: t('measures.definition.kind'), fact: t(`measures.kind.${kind}`) },
    fact('definition', definition.definition),
    fact('question', definition.question),
    fact('numerator', definition.numeratorWords),
    fact('denominator', definition.denominatorWords),
    isCounted && unit !== null
      ? { term: t('measures.definition.unit'), fact: unitLabel ?? t(`measures.unit.${unit}`) }
      : null,
    frequency === null
      ? null
      : { term: t('measures.definition.frequency'), fact: t(`measures.frequency.${frequency}`) },
    isCounted ? { term: t('measures.definition.people'), fact: t(`measures.people.${people}`) } : null,
    fact('source', definition.dataSource),
    fact('caveats', definition.caveats),
    {
      term: t('measures.definition.owner'),
      fact:
        owner === null
          ? t('measures.no_owner')
          : owner.hasLeft
            ? t('measures.owner_left', { name: owner.name })
            : owner.name,
    },
  ];
  return (
    <section className={styles['part']} aria-labelledby="definition">
      <div className="head">
        <h2 id="definition">{t('measures.definition')}</h2>
        {viewerCan.revise.allowed && withdrawnAt === null ? (
          <Link className="btn small noprint" to={defineMeasurePath(organisation, measure)}>
            {t('measures.definition.change')}
          </Link>
        ) : null}
      </div>
      <div className={`mt-s ${styles['lines']}`}>
        <Facts facts={facts} />
      </div>
    </section>
  );
}
