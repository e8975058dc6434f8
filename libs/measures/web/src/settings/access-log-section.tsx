import { DataTable, formatDay, formatInstant, formatTime, Link, Loaded, Pager } from '@waymark/platform/web';
import { toDimensionName } from '@waymark/measures/domain';
import { useState } from 'react';
import { useFiguresText } from '../figures/figures.text';
import { measurePath } from '../measures.paths';
import { useAccessLog } from './use-protection';

/** Every look at exact numbers: who, what for, when. The log itself holds no number. */
export function AccessLogSection({ organisation }: { organisation: string }) {
  const t = useFiguresText();
  const [pages, setPages] = useState(1);
  const log = useAccessLog(pages);
  return (
    <section className="stack" aria-labelledby="access-log">
      <h2 id="access-log">{t('figures.log')}</h2>
      <p>{t('figures.log_explain')}</p>
      <Loaded query={log}>
        {({ exactLooks }) =>
          exactLooks.total === 0 ? (
            <p className="muted">{t('figures.log_none')}</p>
          ) : (
            <>
              <DataTable
                caption={t('figures.log')}
                captionHidden
                cards
                columns={[
                  { key: 'at', heading: t('figures.log_at'), cell: ({ lookedAt }) => `${formatInstant(lookedAt)}, ${formatTime(lookedAt)}`, isRowHeading: true },
                  { key: 'who', heading: t('figures.log_who'), cell: ({ person }) => person.name },
                  {
                    key: 'what',
                    heading: t('figures.log_what'),
                    cell: ({ measure, dimension, toOn }) => (
                      <>
                        <Link to={measurePath(organisation, measure)}>{measure.reference}</Link> {dimension === null ? t('figures.log_figure') : toDimensionName(dimension)},{' '}
                        {formatDay(toOn)}
                      </>
                    ),
                  },
                  { key: 'purpose', heading: t('figures.log_purpose'), cell: ({ purpose }) => purpose },
                ]}
                rows={exactLooks.items}
                rowKey={({ id }) => id}
              />
              <Pager
                shown={exactLooks.items.length}
                total={exactLooks.total}
                onMore={exactLooks.nextCursor === null || pages >= 5 ? null : () => setPages(pages + 1)}
                isLoading={log.isFetching}
              />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
