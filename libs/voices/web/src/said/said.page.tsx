import { EmptyState, Link, Loaded, PageHeading, Pager, type PageOf } from '@waymark/platform/web';
import { useState } from 'react';
import { challengesPath } from '../voices.paths';
import { useVoicesText } from '../voices.text';
import { SaidLine } from './said-line';
import styles from './said.module.css';
import { useSaid } from './use-said';

const atOnce = 20;

/** You said, we did: every challenge and all advice that was answered, with what changed because of it. */
export default function SaidPage({ params }: PageOf<'/$organisation/you-said'>) {
  const t = useVoicesText();
  const { organisation } = params;
  const [later, setLater] = useState<readonly string[]>([]);
  const pages = [null, ...later];
  return (
    <Loaded query={useSaid()} isPage lines={8}>
      {({ saidAndDone: { total, unanswered } }) => (
        <>
          <PageHeading>{t('voices.said.title')}</PageHeading>
          <p className="lede mt-s">{t('voices.said.sentence', { total, unanswered })}</p>
          <p className="mt-s">
            <Link to={challengesPath(organisation)}>{t('voices.said.challenges')}</Link>
          </p>
          {total === 0 ? (
            <div className="mt">
              <EmptyState>{t('voices.said.empty')}</EmptyState>
            </div>
          ) : (
            <ol className={styles['list']}>
              {pages.map((after, at) => (
                <SaidPart
                  key={after}
                  organisation={organisation}
                  after={after}
                  shownBefore={at * atOnce}
                  onMore={at === pages.length - 1 ? (next) => setLater([...later, next]) : null}
                />
              ))}
            </ol>
          )}
        </>
      )}
    </Loaded>
  );
}

interface SaidPartProps {
  organisation: string;
  after: string | null;
  shownBefore: number;
  /** Null when a later part is shown already. */
  onMore: ((next: string) => void) | null;
}

function SaidPart({ organisation, after, shownBefore, onMore }: SaidPartProps) {
  return (
    <Loaded query={useSaid(after)}>
      {({ saidAndDone: { items, total, nextCursor } }) => (
        <>
          {items.map((said) => (
            <SaidLine key={said.id} said={said} organisation={organisation} />
          ))}
          {onMore === null || nextCursor === null ? null : (
            <li className={styles['end']}>
              <Pager shown={shownBefore + items.length} total={total} onMore={() => onMore(nextCursor)} />
            </li>
          )}
        </>
      )}
    </Loaded>
  );
}
