import { ErrorSummary, Loaded, PageHeading, PermitButton, useProblems } from '@waymark/platform/web';
import { useOrganisationsText } from '../organisations.text';
import { SettingsLayout } from './settings-layout';
import { type ProgramsOrganisation, useOpenEndpoint, usePrograms } from './use-programs';

/** Whether programs of the organisation may ask the API what they like. */
export default function ProgramsPage() {
  const t = useOrganisationsText();
  return (
    <SettingsLayout>
      <PageHeading>{t('organisations.programs')}</PageHeading>
      <p className="lede mt-s">{t('organisations.programs.lede')}</p>
      <Loaded query={usePrograms()} isPage>
        {({ organisation }) => <Programs organisation={organisation} />}
      </Loaded>
    </SettingsLayout>
  );
}

function Programs({ organisation: { version, hasOpenEndpoint, viewerCan } }: { organisation: ProgramsOrganisation }) {
  const t = useOrganisationsText();
  const problems = useProblems();
  const { mutateAsync, isPending } = useOpenEndpoint();
  const turn = () => {
    if (isPending) return;
    problems.clear();
    mutateAsync({ version, isOpen: !hasOpenEndpoint }).catch(problems.refuse);
  };
  return (
    <div className="stack mt">
      <ErrorSummary problems={problems.summary} />
      <p className="b" role="status">
        {t(hasOpenEndpoint ? 'organisations.programs.open' : 'organisations.programs.closed')}
      </p>
      <p>{t('organisations.programs.explain')}</p>
      <p>
        <PermitButton permit={viewerCan.manageSettings} onClick={turn}>
          {t(hasOpenEndpoint ? 'organisations.programs.close_it' : 'organisations.programs.open_it')}
        </PermitButton>
      </p>
    </div>
  );
}
