import { ErrorSummary, PermitButton, SelectField, TextField, useDraft, useProblems, type Permit } from '@waymark/platform/web';
import { useState } from 'react';
import { useOrganisationsText } from '../organisations.text';
import { DomainItem } from './domain-item';
import { type Domain, type Provider, useAddDomain } from './use-sign-on';

/** The domains of the organisation's e-mail addresses: proved by a record in the DNS, and then, if wanted, bound to single sign-on. */
export function DomainsSection({ domains, providers, manage }: { domains: readonly Domain[]; providers: readonly Provider[]; manage: Permit }) {
  const t = useOrganisationsText();
  const add = useAddDomain();
  const problems = useProblems();
  const domain = useDraft('sign-on:domain');
  const [providerId, setProviderId] = useState('');
  const save = () => {
    if (add.isPending || !manage.allowed || !problems.check({ domain: domain.text.trim() === '' && t('organisations.domain.needed') })) return;
    add.mutate({ domain: domain.text.trim(), providerId: providerId === '' ? undefined : providerId }, { onSuccess: domain.clear, onError: problems.refuse });
  };
  return (
    <section className="stack" aria-labelledby="domains">
      <h2 id="domains">{t('organisations.domains')}</h2>
      <p>{t('organisations.domains.explain')}</p>
      {domains.length === 0 ? <p className="muted">{t('organisations.domains.none')}</p> : null}
      {domains.map((each) => (
        <DomainItem key={each.id} domain={each} provider={providers.find(({ id }) => id === each.providerId) ?? null} />
      ))}
      <form
        className="stack narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <h3>{t('organisations.domain.add')}</h3>
        <ErrorSummary problems={problems.summary} />
        <TextField id="domain" label={t('organisations.domain.name')} hint={t('organisations.domain.name.hint')} value={domain.text} error={problems.of('domain')} autoComplete="off" spellCheck={false} onChange={(event) => domain.write(event.target.value)} />
        {providers.length < 2 ? null : (
          <SelectField
            id="providerId"
            label={t('organisations.domain.provider')}
            value={providerId}
            options={[{ value: '', label: t('organisations.domain.provider.only') }, ...providers.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => setProviderId(event.target.value)}
          />
        )}
        <PermitButton type="submit" permit={manage}>
          {t('organisations.domain.add')}
        </PermitButton>
      </form>
    </section>
  );
}
