import {
  chartKeyOf,
  chartDrawing,
  keyMarkDrawing,
  numberedEventsOf,
  toChartHeight,
  type ChartWords,
} from '@waymark/measures/domain';
import { formatDay } from '@waymark/platform/web';
import { useMemo } from 'react';
import { useMeasuresText } from '../measures.text';
import { ChartImage } from './chart-image';
import { toPicture } from './chart-picture';
import { HowToRead } from './how-to-read';
import styles from './measure.module.css';
import type { ChartOnPage } from './use-measure-page';
import { useWidth } from './use-width';

const wordIds = [
  'latest',
  'expected',
  'target',
  'mean',
  'upperLimit',
  'lowerLimit',
  'upper',
  'lower',
  'trialMean',
  'trialUpper',
  'trialLower',
  'noFigure',
  'noFigures',
] as const satisfies readonly (keyof ChartWords)[];

/** The chart, drawn for the width it has, with its key. The same figures are in the table. */
export function ChartFigure({ chart, id }: { chart: ChartOnPage; id: string }) {
  const t = useMeasuresText();
  const { place, width } = useWidth<HTMLElement>();
  const picture = useMemo(() => toPicture(chart), [chart]);
  const words = useMemo(
    () => Object.fromEntries(wordIds.map((word) => [word, t(`measures.chart.${word}`)])) as unknown as ChartWords,
    [t],
  );
  const room = useMemo(() => ({ width, height: toChartHeight(width), words }), [width, words]);
  const drawing = useMemo(() => chartDrawing(picture, { ...room, id: `chart-${id}` }), [picture, room, id]);
  const numbered = numberedEventsOf(picture, room);
  return (
    <figure className={`mt ${styles['chart']}`} ref={place}>
      <div>
        <ChartImage drawing={drawing} />
      </div>
      <figcaption>
        <ul className="key" aria-label={t('measures.chart.key')}>
          {chartKeyOf(picture).map((kind) => (
            <li key={kind}>
              <ChartImage drawing={keyMarkDrawing(kind)} />
              {t(`measures.key.${kind}`)}
            </li>
          ))}
        </ul>
        {numbered.length === 0 ? null : (
          <ol className={`sm muted mt-s ${styles['events']}`} aria-label={t('measures.chart.events')}>
            {numbered.map(({ number, event }) => (
              <li key={number} value={number}>
                {formatDay(event.on)}: {event.text}
              </li>
            ))}
          </ol>
        )}
        <p className="sm muted mt-s">{chart.caption}</p>
        <HowToRead style={chart.style} />
      </figcaption>
    </figure>
  );
}
