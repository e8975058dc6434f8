import { Notice, PageHeading } from '@waymark/platform/web';
import type { ImportDraft, PlanImport } from '../imports/use-import';
import { useInterchangeText } from '../interchange.text';
import { MappingSection } from '../mapping/mapping-section';
import { DifferencesSection } from './differences-section';
import styles from './draft.module.css';
import { FindingList } from './finding-list';
import { MissingList } from './missing-list';
import { SavePanel } from './save-panel';
import { DraftTree } from './draft-tree';
import { Section } from './section';

export interface DraftViewProps {
  planImport: PlanImport;
  draft: ImportDraft;
}

/** The dry run: all that was found, what is missing, doubtful or without a place, and what saving would do. Nothing is saved yet. */
export function DraftView({ planImport, draft }: DraftViewProps) {
  const t = useInterchangeText();
  const { counts, doubtful, unplaced, missing, differences, columns, sheets } = draft;
  const isReadingAgain = planImport.state !== 'READY';
  const isEmpty = counts.actions + counts.measures === 0;
  const used = sheets.filter((sheet) => sheet.used);
  const sheetNames = used.length > 1 ? used.map(({ name }) => name) : [];
  // A table of somebody's own, or a column we are not sure about, is looked at first; what was understood stays folded beneath.
  const isUnsure = isEmpty || (draft.shape === 'table' && columns.length > 0) || draft.statusWords.some(({ status }) => status === null);
  const mapping = <MappingSection key={JSON.stringify([columns, draft.statusWords])} planImport={planImport} draft={draft} isOpen={isUnsure} isBusy={isReadingAgain} />;
  return (
    <div aria-busy={isReadingAgain}>
      <p className="eyebrow">{t('interchange.from', { fileName: planImport.fileName })}</p>
      <PageHeading className={styles['headline']} title={t('interchange.page', { fileName: planImport.fileName })}>
        {isEmpty ? t('interchange.nothing_found') : t('interchange.headline', { ...counts })}{' '}
        {isEmpty && unplaced.length === 0 ? null : t('interchange.left_out', { count: unplaced.length })}
      </PageHeading>
      {unplaced.length === 0 && !isEmpty ? <p className="muted mt-s">{t('interchange.unplaced.none')}</p> : null}
      {isReadingAgain ? (
        <div className="mt">
          <Notice isNews>{t(planImport.state === 'SAVING' ? 'interchange.saving' : 'interchange.reading_again')}</Notice>
        </div>
      ) : null}
      <div className={`split ${styles['split']}`}>
        <div>
          {isUnsure ? mapping : null}
          {differences === null ? null : <DifferencesSection differences={differences} />}
          {unplaced.length === 0 ? null : (
            <Section id="unplaced" title={t('interchange.unplaced', { count: unplaced.length })}>
              <p className="muted">{t('interchange.unplaced.explain')}</p>
              <FindingList findings={unplaced} fileName={planImport.fileName} sheetNames={sheetNames} label={t('interchange.unplaced', { count: unplaced.length })} />
            </Section>
          )}
          {doubtful.length === 0 ? null : (
            <Section id="doubtful" title={t('interchange.doubtful', { count: doubtful.length })}>
              <p className="muted">{t('interchange.doubtful.explain')}</p>
              <FindingList findings={doubtful} fileName={planImport.fileName} sheetNames={sheetNames} label={t('interchange.doubtful', { count: doubtful.length })} />
            </Section>
          )}
          {isEmpty ? null : (
            <Section id="found" title={t('interchange.found')}>
              <DraftTree objectives={draft.objectives} />
            </Section>
          )}
          {isUnsure ? null : mapping}
        </div>
        <div>
          <SavePanel key={draft.targetPlanId} planImport={planImport} draft={draft} isBusy={isReadingAgain} />
          <MissingList missing={missing} />
        </div>
      </div>
    </div>
  );
}
