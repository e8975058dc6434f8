import { Breadcrumbs, ErrorSummary, Loaded, Notice, offerUndo, PageHeading, PermitButton, SaveState, toRequestError, useGo, useKeptFacts, useProblems, useViewer, type PageOf } from '@waymark/platform/web';
import { peoplePath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import { SettingsLayout } from '../settings/settings-layout';
import { noChoices, toParts } from './leaving-choices';
import { LeavingKind } from './leaving-kind';
import styles from './leaving.module.css';
import { PersonField } from './person-field';
import { useHandOver, useLeaving, type Leaving } from './use-leaving';

/** Sees somebody off: all that is theirs goes to others, and their membership ends, in one act. */
export default function LeavingPage({ params }: PageOf<'/$organisation/settings/people/$person/leaving'>) {
  const t = useOrganisationsText();
  return (
    <SettingsLayout>
      <Breadcrumbs crumbs={[{ label: t('organisations.people.title'), to: peoplePath(params.organisation) }]} />
      <Loaded query={useLeaving(params.person)} isPage lines={8}>
        {({ leaving }) => <SeeingOff key={leaving.person.id} leaving={leaving} />}
      </Loaded>
    </SettingsLayout>
  );
}

function SeeingOff({ leaving: { person, kinds, canEnd } }: { leaving: Leaving }) {
  const t = useOrganisationsText();
  const go = useGo();
  const { organisation } = useViewer();
  const { facts: choices, set, clear, keptAt, wasRestored } = useKeptFacts(`leaving:${person.id}`, noChoices);
  const problems = useProblems();
  const handOver = useHandOver();
  const { id, name, version, leftOn, membershipState } = person;
  const hasLeft = leftOn !== null;
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const send = async () => {
    const parts = toParts(kinds, choices);
    if (handOver.isPending || (!hasLeft && !canEnd.allowed) || !problems.check({ successor: parts === null && t('organisations.leaving.choose') })) return;
    try {
      const answer = await handOver.mutateAsync({ input: { personId: id, version, parts: parts ?? [] } });
      clear();
      offerUndo({ message: t(hasLeft ? 'organisations.leaving.handed' : 'organisations.leaving.done', { name, count: answer.handOver.handedOver }) });
      go(peoplePath(organisation.slug));
    } catch (thrown) {
      problems.refuse(toRequestError(thrown));
    }
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary problems={problems.summary} />
      <div>
        <PageHeading>{t(hasLeft ? 'organisations.leaving.title_left' : 'organisations.leaving.title', { name })}</PageHeading>
        <p className="lede mt-s">{t(total === 0 ? 'organisations.leaving.nothing' : 'organisations.leaving.lede', { name, count: total })}</p>
      </div>
      {total === 0 ? null : (
        <PersonField
          id="successor"
          label={t('organisations.leaving.all')}
          hint={t('organisations.leaving.all_hint')}
          error={problems.of('successor')}
          value={choices.all}
          onChange={(all) => set({ all })}
        />
      )}
      {wasRestored && keptAt !== null ? (
        <p className="saved">
          {t('organisations.leaving.restored')}{' '}
          <button type="button" className="btn quiet small" onClick={clear}>
            {t('organisations.leaving.afresh')}
          </button>
        </p>
      ) : null}
      {kinds.map((kind) => (
        <LeavingKind key={kind.kind} personId={id} of={kind} choices={choices} onChange={set} />
      ))}
      <p className="muted">{t('organisations.leaving.groups')}</p>
      {hasLeft ? null : <Notice>{t(membershipState === 'NONE' ? 'organisations.person.left_explain' : 'organisations.person.end_explain', { name, organisation: organisation.name })}</Notice>}
      {hasLeft && total === 0 ? null : (
        <div className={`bar ${styles['send']}`}>
          <PermitButton permit={hasLeft ? { allowed: true } : canEnd} type="submit" className="btn primary">
            {t(hasLeft ? 'organisations.leaving.hand' : total === 0 ? 'organisations.person.end' : 'organisations.leaving.do')}
          </PermitButton>
          <SaveState phase={handOver.isPending ? 'saving' : 'idle'} />
          {hasLeft || canEnd.allowed ? null : <p className="sm muted">{canEnd.reason}</p>}
        </div>
      )}
    </form>
  );
}
