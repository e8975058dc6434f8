import { DataTable } from '@waymark/platform/web';
import { useId } from 'react';
import { useSpaceText } from './space.text';
import type { GroupOnPage } from './use-groups';

/** What the group has said outside so far and what came of it, in numbers. */
export function RecordAside({ group }: { group: GroupOnPage }) {
  const t = useSpaceText();
  const id = useId();
  const { averageAnswerDays, lines } = group.record;
  return (
    <section className="aside" aria-labelledby={id}>
      <h2 id={id}>{t('space.record')}</h2>
      <DataTable
        caption={t('space.record.caption')}
        captionHidden
        rows={lines}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', heading: t('space.record.shared'), cell: ({ kind }) => t(`space.kind.${kind}`), isRowHeading: true },
          { key: 'sent', heading: t('space.record.sent'), cell: ({ sent }) => sent, isNumber: true },
          { key: 'answered', heading: t('space.record.answered'), cell: ({ answered }) => answered ?? t('space.record.not_asked'), isNumber: true },
          { key: 'accepted', heading: t('space.record.accepted'), cell: ({ accepted }) => accepted ?? t('space.record.not_asked'), isNumber: true },
        ]}
      />
      <p className="due mt-s">
        {averageAnswerDays === null ? null : `${t('space.record.average', { days: Math.round(averageAnswerDays) })} `}
        {t(group.countsWorkingDays ? 'space.record.promise_working' : 'space.record.promise', { days: group.answerDays })}
      </p>
    </section>
  );
}
