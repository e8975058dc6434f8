import { formatInstant, Notice, type NoticeTone } from '@waymark/platform/web';
import { toGroups, type Finding, type RecordVerdict } from '@waymark/reviews/domain';
import { useEffect, useRef } from 'react';
import { useReviewsText } from '../reviews.text';
import styles from './verify.module.css';

/** What the whole comes to: sound and the very one, sound as far as a file can tell, or not to be relied on. */
export function outcomeOf({ isSound, findings }: RecordVerdict): 'same' | 'whole' | 'changed' {
  if (!isSound) return 'changed';
  return findings.some(({ code }) => code === 'equals_given') ? 'same' : 'whole';
}

const tones: Record<ReturnType<typeof outcomeOf>, NoticeTone> = { same: 'good', whole: 'plain', changed: 'problem' };

/** What was found of a file: first in one sentence, then finding by finding. */
export function Verdict({ verdict, fileName }: { verdict: RecordVerdict; fileName: string }) {
  const t = useReviewsText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [verdict]);
  const outcome = outcomeOf(verdict);
  const { record, fingerprint, findings } = verdict;
  return (
    <section className="stack" aria-labelledby="verdict">
      <h2 id="verdict" ref={heading} tabIndex={-1}>
        {t('reviews.verify.found', { file: fileName })}
      </h2>
      <Notice tone={tones[outcome]} title={t(`reviews.verify.outcome.${outcome}`)}>
        {t(`reviews.verify.outcome.${outcome}.means`)}
      </Notice>
      <dl className="facts">
        {record === null ? null : (
          <>
            <dt>{t('reviews.verify.organisation')}</dt>
            <dd>{record.paper.organisation.name}</dd>
            <dt>{t('reviews.verify.review')}</dt>
            <dd>{t('reviews.report.of', { plan: record.paper.plan.title, title: record.paper.review.title })}</dd>
            <dt>{t('reviews.verify.version')}</dt>
            <dd>{record.paper.version}</dd>
            <dt>{t('reviews.verify.sealed')}</dt>
            <dd>{record.sealedAt === null ? t('reviews.verify.not_sealed') : formatInstant(record.sealedAt)}</dd>
          </>
        )}
        <dt>{t('reviews.verify.fingerprint')}</dt>
        <dd>{toGroups(fingerprint)}</dd>
      </dl>
      <ul className={`lines ${styles['findings']}`} lang="en-GB">
        {findings.map((finding) => (
          <FindingLine key={finding.code} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

const looks = { good: 'complete', bad: 'offtrack', open: 'notstarted' } as const;

function FindingLine({ finding: { outcome, sentence } }: { finding: Finding }) {
  const t = useReviewsText();
  return (
    <li>
      <span className={`status ${looks[outcome]}`}>{t(`reviews.verify.finding.${outcome}`)}</span> {sentence}
    </li>
  );
}
