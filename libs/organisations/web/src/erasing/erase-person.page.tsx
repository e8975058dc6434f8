import { Breadcrumbs, ErrorSummary, Loaded, Notice, offerUndo, PageHeading, SaveState, toRequestError, useGo, useProblems, useViewer, type PageOf } from '@waymark/platform/web';
import { useState } from 'react';
import { peoplePath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import { SettingsLayout } from '../settings/settings-layout';
import { inWords } from './place-words';
import { type Erasure, useErasePerson, useErasure } from './use-erasing';

/** Erases the personal data of somebody who has left: what goes, what stays, and why. */
export default function ErasePersonPage({ params }: PageOf<'/$organisation/settings/people/$person/erase'>) {
  const t = useOrganisationsText();
  return (
    <SettingsLayout>
      <Breadcrumbs crumbs={[{ label: t('organisations.people.title'), to: peoplePath(params.organisation, { includesLeft: true }) }]} />
      <Loaded query={useErasure(params.person)} isPage lines={8}>
        {({ erasurePreview }) => <Erasing key={erasurePreview.person.id} erasure={erasurePreview} />}
      </Loaded>
    </SettingsLayout>
  );
}

function Erasing({ erasure: { person, canErase, places } }: { erasure: Erasure }) {
  const t = useOrganisationsText();
  const go = useGo();
  const { organisation } = useViewer();
  const problems = useProblems();
  const erase = useErasePerson();
  const [isSure, setSure] = useState(false);
  const { id, name, version } = person;
  const send = async () => {
    if (erase.isPending || !canErase.allowed || !problems.check({ sure: !isSure && t('organisations.erase.sure_needed', { name }) })) return;
    try {
      const { erasePerson } = await erase.mutateAsync({ personId: id, version });
      offerUndo({ message: t(erasePerson.isMade ? 'organisations.erase.done' : 'organisations.erase.waits', { name }) });
      go(peoplePath(organisation.slug, { includesLeft: true }));
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
        <PageHeading>{t('organisations.erase.title', { name })}</PageHeading>
        <p className="lede mt-s">{t('organisations.erase.lede')}</p>
      </div>
      {canErase.allowed ? null : <Notice tone="problem">{canErase.reason}</Notice>}
      <h2>{t('organisations.erase.goes')}</h2>
      <ul className="bul">
        {(['name', 'account', 'mail', 'own'] as const).map((part) => (
          <li key={part}>{t(`organisations.erase.goes.${part}`)}</li>
        ))}
      </ul>
      <h2>{t('organisations.erase.stays')}</h2>
      <ul className="bul">
        {(['work', 'sealed', 'typed', 'copies'] as const).map((part) => (
          <li key={part}>{t(`organisations.erase.stays.${part}`)}</li>
        ))}
      </ul>
      <Places places={places} name={name} />
      {canErase.allowed ? <LastStep name={name} problem={problems.of('sure')} isSure={isSure} onChange={setSure} isSaving={erase.isPending} /> : null}
    </form>
  );
}

interface LastStepProps {
  name: string;
  problem: string | undefined;
  isSure: boolean;
  onChange: (isSure: boolean) => void;
  isSaving: boolean;
}

/** What cannot be undone asks for a tick first, and says that it cannot. */
function LastStep({ name, problem, isSure, onChange, isSaving }: LastStepProps) {
  const t = useOrganisationsText();
  return (
    <>
      <Notice tone="warning">{t('organisations.erase.for_ever')}</Notice>
      <div>
        {problem === undefined ? null : (
          <p className="error" id="sure-error">
            {problem}
          </p>
        )}
        <label className="check">
          <input id="sure" type="checkbox" checked={isSure} onChange={(event) => onChange(event.target.checked)} aria-describedby={problem === undefined ? undefined : 'sure-error'} />
          <span>{t('organisations.erase.sure', { name })}</span>
        </label>
      </div>
      <div className="bar">
        <button type="submit" className="btn primary" aria-disabled={isSaving || undefined}>
          {t('organisations.erase.do')}
        </button>
        <SaveState phase={isSaving ? 'saving' : 'idle'} />
      </div>
    </>
  );
}

/** Where words still hold the name: an admin decides what to do about each. */
function Places({ places, name }: { places: Erasure['places']; name: string }) {
  const t = useOrganisationsText();
  return (
    <section className="stack" aria-labelledby="places">
      <h2 id="places">{t('organisations.erase.places')}</h2>
      {places.length === 0 ? (
        <p>{t('organisations.erase.no_places', { name })}</p>
      ) : (
        <>
          <p>{t('organisations.erase.places.lede', { name })}</p>
          <ul className="bul">
            {inWords(places).map(({ words, count, isFixed }) => (
              <li key={`${words}${isFixed}`}>
                {t(words, { count })}
                {isFixed ? ` ${t('organisations.erase.fixed')}` : ''}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
