import { Fold } from '@waymark/platform/web';
import type { ReactNode } from 'react';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import type { Commentary } from './use-commentary';

export interface CommentaryFoldsProps {
  commentary: readonly Commentary[];
  /** Alert, advise and assure: what the one-page report says. */
  highlights: readonly Commentary[];
  children: (one: Commentary) => ReactNode;
}

const written = (fields: readonly Commentary[]) => fields.filter(({ words }) => words !== '').length;

/** The plan, each objective with its outcomes, and the one-page report: folded, each saying how much of it is written. */
export function CommentaryFolds({ commentary, highlights, children }: CommentaryFoldsProps) {
  const t = useReviewsText();
  const groups: { key: string; title: string; fields: Commentary[] }[] = [];
  for (const one of commentary) {
    if (one.subjectKind === 'REVIEW') continue;
    // Outcomes come after the objective they belong to.
    if (one.subjectKind === 'OUTCOME' && groups.length > 0) groups.at(-1)!.fields.push(one);
    else groups.push({ key: one.id, title: one.subjectKind === 'PLAN' ? t('reviews.commentary.of_plan') : [one.reference, one.subjectTitle].filter(Boolean).join(' '), fields: [one] });
  }
  const all = highlights.length === 0 ? groups : [...groups, { key: 'highlights', title: t('reviews.commentary.highlight'), fields: [...highlights] }];
  const readable = all.filter(({ fields }) => fields.some(({ canWrite, words }) => canWrite.allowed || words !== ''));
  if (readable.length === 0) return null;
  return (
    <div>
      <h3 className={`label ${styles['title']}`}>{t('reviews.commentary.parts')}</h3>
      {readable.map(({ key, title, fields }) => (
        <Fold key={key} summary={title} end={<span className="sm muted">{t('reviews.commentary.written', { written: written(fields), total: fields.length })}</span>}>
          <div className="stack mt-s">{fields.map(children)}</div>
        </Fold>
      ))}
    </div>
  );
}
