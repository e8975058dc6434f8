import { Fold, formatInstant, formatTime } from '@waymark/platform/web';
import { useId } from 'react';
import { useSpaceText } from '../group/space.text';
import { Words } from '../open/words';
import type { DraftOnPage } from './use-drafts';

/** All texts of a draft and who wrote each: known inside, and never outside. */
export function DraftTexts({ draft: { texts } }: { draft: DraftOnPage }) {
  const t = useSpaceText();
  const id = useId();
  if (texts.length === 0) return null;
  return (
    <section className="aside" aria-labelledby={id}>
      <h2 id={id}>{t('space.draft.texts')}</h2>
      <ol className="lines">
        {texts.map(({ revision, title, html, author, writtenAt }) => (
          <li key={revision}>
            <p className="meta">
              {t('space.draft.text', { number: revision })} <b>{author.name}</b> {t('space.post.at', { date: formatInstant(writtenAt), time: formatTime(writtenAt) })}
            </p>
            <Fold summary={title}>
              <Words html={html} />
            </Fold>
          </li>
        ))}
      </ol>
    </section>
  );
}
