import { Breadcrumbs, ErrorSummary, Loaded, Notice, offerUndo, PageHeading, PermitButton, SaveState, toRequestError, useGo, useProblems, useViewer, type PageOf } from '@waymark/platform/web';
import { useState } from 'react';
import { peoplePath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import { SettingsLayout } from '../settings/settings-layout';
import { placeWords } from './place-words';
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
      <Notice tone="warning">{t('organisations.erase.for_ever')}</Notice>
      <div className={problems.of('sure') === undefined ? undefined : 'wrong'}>
        {problems.of('sure') === undefined ? null : <p className="error" id="sure-error">{problems.of('sure')}</p>}
        <label className="check">
          <input id="sure" type="checkbox" checked={isSure} onChange={(event) => setSure(event.target.checked)} aria-describedby={problems.of('sure') === undefined ? undefined : 'sure-error'} />
          <span>{t('organisations.erase.sure', { name })}</span>
        </label>
      </div>
      <div className="bar">
        <PermitButton permit={canErase} type="submit" className="btn primary">
          {t('organisations.erase.do')}
        </PermitButton>
        <SaveState phase={erase.isPending ? 'saving' : 'idle'} />
      </div>
      {canErase.allowed ? null : <p className="muted">{canErase.reason}</p>}
    </form>
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
            {places.map(({ table, count, isFixed }) => (
              <li key={table}>
                {t(placeWords(table), { count })}
                {isFixed ? ` ${t('organisations.erase.fixed')}` : ''}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
