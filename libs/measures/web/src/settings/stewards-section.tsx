import { PersonField } from '@waymark/organisations/web';
import { announce, ErrorSummary, formatInstant, PermitButton, useMutationOf, useProblems, type PersonChoice } from '@waymark/platform/web';
import { useState } from 'react';
import { useFiguresText } from '../figures/figures.text';
import { EndDataStewardDocument, NameDataStewardDocument } from './protection.generated';
import { protectionReaders, useSettingsPermits, type Steward } from './use-protection';

/** Who may ask for exact numbers. Nobody names themselves. */
export function StewardsSection({ stewards }: { stewards: readonly Steward[] }) {
  const t = useFiguresText();
  const { protect } = useSettingsPermits();
  const name = useMutationOf(NameDataStewardDocument, { refreshes: protectionReaders });
  const end = useMutationOf(EndDataStewardDocument, { refreshes: protectionReaders });
  const problems = useProblems();
  const [person, setPerson] = useState<PersonChoice | null>(null);
  const current = stewards.filter(({ endedAt }) => endedAt === null);

  const add = () => {
    if (!problems.check({ personId: person === null && t('figures.steward_needed') }) || person === null || name.isPending) return;
    name.mutate(
      { personId: person.id },
      {
        onSuccess: () => {
          announce(t('figures.steward_named', { name: person.name }));
          setPerson(null);
        },
        onError: problems.refuse,
      },
    );
  };
  const finish = (steward: Steward) =>
    end.mutate({ id: steward.id, version: steward.version }, { onSuccess: () => announce(t('figures.steward_ended', { name: steward.person.name })), onError: problems.refuse });

  return (
    <section className="stack" aria-labelledby="stewards">
      <h2 id="stewards">{t('figures.stewards')}</h2>
      <p>{t('figures.stewards_explain')}</p>
      <ErrorSummary problems={problems.summary} />
      {current.length === 0 ? (
        <p className="muted">{t('figures.stewards_none')}</p>
      ) : (
        <ul className="lines">
          {current.map((steward) => (
            <li key={steward.id} className="bar">
              <span className="b">{steward.person.name}</span>
              <span className="sm muted">{t('figures.steward_since', { name: steward.namedBy.name, date: formatInstant(steward.namedAt) })}</span>
              <span className="end">
                <PermitButton className="btn quiet" permit={protect} aria-label={t('figures.steward_end_of', { name: steward.person.name })} onClick={() => finish(steward)}>
                  {t('figures.steward_end')}
                </PermitButton>
              </span>
            </li>
          ))}
        </ul>
      )}
      {protect.allowed ? (
        <form
          className="stack narrow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <PersonField id="personId" label={t('figures.steward_person')} hint={t('figures.steward_hint')} value={person} error={problems.of('personId')} onChange={setPerson} />
          <button type="submit" className="btn" aria-disabled={name.isPending}>
            {t('figures.steward_name')}
          </button>
        </form>
      ) : (
        <p className="sm muted">{protect.reason}</p>
      )}
    </section>
  );
}
