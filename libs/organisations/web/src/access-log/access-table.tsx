import { DataTable, Link } from '@waymark/platform/web';
import { pageOfOrganisationPath } from '../organisations.paths';
import styles from './access-log.module.css';
import { useAccessText } from './access-log.text';
import { factWords, kindWords, whenWords, whoWords } from './access-words';
import type { AccessLogEntry } from './use-access-log';

/** The entries, the newest first. */
export function AccessTable({ organisation, entries }: { organisation: string; entries: readonly AccessLogEntry[] }) {
  const t = useAccessText();
  return (
    <DataTable
      caption={t('organisations.access.caption')}
      captionHidden
      cards
      columns={[
        {
          key: 'when',
          heading: t('organisations.access.when'),
          isRowHeading: true,
          cell: (entry) => (
            <>
              {whenWords(entry, t)}
              <span className={styles['line']}>{t('organisations.access.number', { sequence: String(entry.sequence) })}</span>
            </>
          ),
        },
        { key: 'who', heading: t('organisations.access.who'), cell: (entry) => whoWords(entry, t) },
        { key: 'what', heading: t('organisations.access.what'), cell: (entry) => <What organisation={organisation} entry={entry} /> },
      ]}
      rows={entries}
      rowKey={({ sequence }) => String(sequence)}
    />
  );
}

function What({ organisation, entry: { kind, about, note, facts } }: { organisation: string; entry: AccessLogEntry }) {
  const t = useAccessText();
  const words = kindWords(kind, t);
  const noted = factWords(facts, t);
  return (
    <>
      {about === null ? words : `${words}: `}
      {about === null ? null : about.path === null ? about.name : <Link to={pageOfOrganisationPath(organisation, about.path)}>{about.name}</Link>}
      {note === null ? null : <span className={styles['line']}>{t('organisations.access.note', { note })}</span>}
      {noted.length === 0 ? null : <span className={styles['line']}>{noted.join('; ')}</span>}
    </>
  );
}
