import { Breadcrumbs, DraftField, ErrorSummary, Loaded, PageHeading, SaveState, toRequestError, useDraft, useKeptFacts, useProblems, type PageOf } from '@waymark/platform/web';
import { useState } from 'react';
import { peoplePath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import { SettingsLayout } from '../settings/settings-layout';
import { useTeams, type ManagePermit, type Team } from '../teams/use-teams';
import { InviteResult } from './invite-result';
import { toRows, type InviteRow } from './invite-rows';
import { InviteTable } from './invite-table';
import { usePreview, type Invited } from './use-inviting';

const none: InviteRow[] = [];

/** Invites many people at once: paste them, look at what was found, send. */
export default function InvitePage({ params }: PageOf<'/$organisation/settings/people/invite'>) {
  const t = useOrganisationsText();
  return (
    <SettingsLayout wide>
      <Breadcrumbs crumbs={[{ label: t('organisations.people.title'), to: peoplePath(params.organisation) }]} />
      <Loaded query={useTeams()} isPage lines={8}>
        {({ teams, organisation }) => <Inviting teams={teams} permit={organisation.viewerCan.managePeople} />}
      </Loaded>
    </SettingsLayout>
  );
}

function Inviting({ teams, permit }: { teams: readonly Team[]; permit: ManagePermit }) {
  const t = useOrganisationsText();
  const pasted = useDraft('invite:text');
  const kept = useKeptFacts<{ rows: InviteRow[] }>('invite', { rows: none });
  const [invited, setInvited] = useState<readonly Invited[] | null>(null);
  if (!permit.allowed) {
    return (
      <>
        <PageHeading>{t('organisations.invite.title')}</PageHeading>
        <p className="lede mt-s">{permit.reason}</p>
      </>
    );
  }
  if (invited !== null) return <InviteResult invited={invited} onMore={() => setInvited(null)} />;
  const { rows } = kept.facts;
  if (rows.length === 0) return <Paste draft={pasted} onFound={(found) => kept.set({ rows: found })} />;
  return (
    <InviteTable
      rows={rows}
      teams={teams}
      onChange={(changed) => kept.set({ rows: changed })}
      onBack={kept.clear}
      onInvited={(done) => {
        pasted.clear();
        kept.clear();
        setInvited(done);
      }}
    />
  );
}

/** What was pasted, kept on this device until it is sent. */
function Paste({ draft, onFound }: { draft: ReturnType<typeof useDraft>; onFound: (rows: InviteRow[]) => void }) {
  const t = useOrganisationsText();
  const problems = useProblems((field) => `invite-${field}`);
  const preview = usePreview();
  const look = async () => {
    if (preview.isPending || !problems.check({ text: draft.text.trim() === '' && t('organisations.invite.paste_needed') })) return;
    try {
      const { previewInvitations: found } = await preview.mutateAsync({ text: draft.text });
      if (problems.check({ text: found.length === 0 && t('organisations.invite.nobody') })) onFound(toRows(found));
    } catch (thrown) {
      problems.refuse(toRequestError(thrown));
    }
  };
  return (
    <form
      className="reading stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <ErrorSummary problems={problems.summary} />
      <div>
        <PageHeading>{t('organisations.invite.title')}</PageHeading>
        <p className="lede mt-s">{t('organisations.invite.lede')}</p>
      </div>
      <DraftField id="invite-text" rows={10} label={t('organisations.invite.paste')} hint={t('organisations.invite.paste_hint')} error={problems.of('text')} draft={draft} onSave={() => void look()} />
      <div className="bar">
        <button type="submit" className="btn primary" aria-disabled={preview.isPending || undefined}>
          {t('organisations.invite.look')}
        </button>
        <SaveState phase={preview.isPending ? 'saving' : 'idle'} />
      </div>
      <p className="muted">{t('organisations.invite.not_yet')}</p>
    </form>
  );
}
