import { EmptyState, Loaded, PageHeading, Pager } from '@waymark/platform/web';
import { useState } from 'react';
import { useOrganisationsText } from '../organisations.text';
import { SettingsLayout } from '../settings/settings-layout';
import { DecidedChanges } from './decided-changes';
import { useChangesThatWait } from './use-second-person';
import { WaitingChange } from './waiting-change';

/** Changes that take two admins: what waits, and beneath it what was decided. */
export default function WaitingPage() {
  const t = useOrganisationsText();
  return (
    <SettingsLayout>
      <PageHeading>{t('organisations.settings.waiting')}</PageHeading>
      <p className="lede mt-s">{t('organisations.proposal.lede')}</p>
      <Loaded query={useChangesThatWait(null)} isPage>
        {({ proposedChanges }) => <Changes total={proposedChanges.total} />}
      </Loaded>
    </SettingsLayout>
  );
}

function Changes({ total }: { total: number }) {
  const t = useOrganisationsText();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const { data } = useChangesThatWait(cursors.at(-1) ?? null);
  const next = data?.proposedChanges.nextCursor ?? null;
  return (
    <div className="stack-lg mt">
      <section>
        <h2>{t('organisations.proposal.waiting')}</h2>
        <div className="mt-s">
          {cursors.map((after) => (
            <Part key={after} after={after} waits />
          ))}
        </div>
      </section>
      {total === 0 ? null : (
        <section>
          <h2>{t('organisations.proposal.decided')}</h2>
          <div className="mt-s">
            {cursors.map((after) => (
              <Part key={after} after={after} waits={false} />
            ))}
          </div>
          {next === null && cursors.length === 1 ? null : (
            <Pager shown={next === null ? total : cursors.length * (data?.proposedChanges.items.length ?? 0)} total={total} onMore={next === null ? null : () => setCursors([...cursors, next])} />
          )}
        </section>
      )}
    </div>
  );
}

/** What one page of the list has of either kind. */
function Part({ after, waits }: { after: string | null; waits: boolean }) {
  const t = useOrganisationsText();
  const { data } = useChangesThatWait(after);
  if (data === undefined) return null;
  const changes = data.proposedChanges.items.filter(({ state }) => (state === 'WAITING') === waits);
  if (changes.length === 0) return after === null ? <EmptyState>{t(waits ? 'organisations.proposal.none_waits' : 'organisations.proposal.none_decided')}</EmptyState> : null;
  return waits ? changes.map((change) => <WaitingChange key={change.id} change={change} />) : <DecidedChanges changes={changes} />;
}
