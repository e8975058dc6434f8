import { DataTable, ErrorSummary, formatDay, dayOf, formatInstant, formatTime, Loaded, Notice, PageHeading, useProblems, type Column } from '@waymark/platform/web';
import { useState } from 'react';
import { useOrganisationsText } from '../organisations.text';
import { SettingsLayout } from '../settings/settings-layout';
import { isUnderWay, type OrganisationExport, useExports, useOpenExport, useOrderExport } from './use-exports';

/** Everything the organisation owns, to take away as one file. */
export default function ExportPage() {
  const t = useOrganisationsText();
  const [isWaiting, setWaiting] = useState(true);
  const query = useExports(isWaiting);
  const stillWaits = query.data?.organisationExports.some(isUnderWay) ?? true;
  if (stillWaits !== isWaiting) setWaiting(stillWaits);
  return (
    <SettingsLayout>
      <PageHeading>{t('organisations.export')}</PageHeading>
      <p className="lede mt-s">{t('organisations.export.lede')}</p>
      <Loaded query={query} isPage>
        {({ organisationExports }) => <Exports exports={organisationExports} />}
      </Loaded>
      <h2 className="mt">{t('organisations.export.in_it')}</h2>
      <ul className="bul mt-s">
        {(['tables', 'plans', 'reviews', 'chain', 'list'] as const).map((part) => (
          <li key={part}>{t(`organisations.export.in_it.${part}`)}</li>
        ))}
      </ul>
      <h2 className="mt">{t('organisations.export.not_in_it')}</h2>
      <ul className="bul mt-s">
        {(['groups', 'secrets', 'exact'] as const).map((part) => (
          <li key={part}>{t(`organisations.export.not_in_it.${part}`)}</li>
        ))}
      </ul>
    </SettingsLayout>
  );
}

function Exports({ exports }: { exports: readonly OrganisationExport[] }) {
  const t = useOrganisationsText();
  const problems = useProblems();
  const order = useOrderExport();
  const [newest, ...earlier] = exports;
  const waits = newest !== undefined && isUnderWay(newest);
  const start = () => {
    if (order.isPending || waits) return;
    problems.clear();
    order.mutateAsync({}).catch(problems.refuse);
  };
  return (
    <div className="stack mt">
      <ErrorSummary problems={problems.summary} />
      {newest === undefined ? null : <Newest made={newest} onRefused={problems.refuse} onStart={problems.clear} />}
      <p>
        <button type="button" className={newest?.canFetch ? 'btn' : 'btn primary'} aria-disabled={order.isPending || waits || undefined} onClick={start}>
          {t(newest === undefined ? 'organisations.export.make' : 'organisations.export.make_another')}
        </button>
      </p>
      <p className="muted">{t('organisations.export.proof')}</p>
      {earlier.length === 0 ? null : <Earlier exports={earlier} onRefused={problems.refuse} onStart={problems.clear} />}
    </div>
  );
}

/** Length in words of a person: whole kilobytes, or megabytes with one place. */
function lengthOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

interface Told {
  onRefused: (thrown: unknown) => void;
  onStart: () => void;
}

/** Opens the door to a file and fetches it. */
function useDownload(onStart: () => void, onRefused: (thrown: unknown) => void): (id: string) => void {
  const open = useOpenExport();
  return (id) => {
    if (open.isPending) return;
    onStart();
    // The answer is a file, so the page stays where it is.
    open.mutateAsync({ id }).then(({ openExport }) => window.location.assign(openExport.path)).catch(onRefused);
  };
}

function Newest({ made, onRefused, onStart }: Told & { made: OrganisationExport }) {
  const t = useOrganisationsText();
  const download = useDownload(onStart, onRefused);
  if (isUnderWay(made))
    return (
      <div role="status">
        <p className="b">{t('organisations.export.making', { progress: made.progress })}</p>
        <progress max={100} value={made.progress} aria-label={t('organisations.export.progress')} />
        <p className="mt-s">{t('organisations.export.mail')}</p>
      </div>
    );
  if (made.state === 'FAILED') return <Notice tone="problem" isNews>{t('organisations.export.failed')}</Notice>;
  if (made.state === 'GONE') return <p role="status">{t('organisations.export.gone', { date: formatDay(dayOf(made.askedAt)) })}</p>;
  return (
    <div className="stack" role="status">
      <p className="b">{t('organisations.export.ready', { length: lengthOf(made.bytes ?? 0), files: made.fileCount ?? 0, rows: made.rowCount ?? 0 })}</p>
      {made.holdsGuarded ? <Notice tone="warning">{t('organisations.export.holds_exact')}</Notice> : null}
      {made.canFetch ? (
        <>
          <p>
            <button type="button" className="btn primary" onClick={() => download(made.id)}>
              {t('organisations.export.fetch')}
            </button>
          </p>
          <p className="muted">{t('organisations.export.until', { time: formatTime(made.endsAt!), date: formatDay(dayOf(made.endsAt!)) })}</p>
          <p className="sm muted">
            {t('organisations.export.fingerprint')}{' '}
            <code style={{ overflowWrap: 'anywhere' }}>{made.sha256}</code>
          </p>
        </>
      ) : (
        <p>{t('organisations.export.of_another', { name: made.askedBy.name })}</p>
      )}
    </div>
  );
}

function Earlier({ exports, onRefused, onStart }: Told & { exports: readonly OrganisationExport[] }) {
  const t = useOrganisationsText();
  const download = useDownload(onStart, onRefused);
  const columns: Column<OrganisationExport>[] = [
    { key: 'at', heading: t('organisations.export.asked_at'), isRowHeading: true, cell: ({ askedAt }) => `${formatInstant(askedAt)}, ${formatTime(askedAt)}` },
    { key: 'by', heading: t('organisations.export.asked_by'), cell: ({ askedBy }) => askedBy.name },
    { key: 'state', heading: t('organisations.export.state'), cell: (made) => <Became made={made} onDownload={download} /> },
  ];
  return <DataTable caption={t('organisations.export.earlier')} columns={columns} rows={exports} rowKey={({ id }) => id} cards />;
}

/** Somebody's own file stays theirs to fetch when another admin has made one since. */
function Became({ made: { id, state, canFetch, askedAt }, onDownload }: { made: OrganisationExport; onDownload: (id: string) => void }) {
  const t = useOrganisationsText();
  if (!canFetch) return t(`organisations.export.state.${state}`);
  return (
    <button type="button" className="btn small" onClick={() => onDownload(id)} aria-label={t('organisations.export.fetch_of', { date: formatInstant(askedAt), time: formatTime(askedAt) })}>
      {t('organisations.export.fetch_it')}
    </button>
  );
}
