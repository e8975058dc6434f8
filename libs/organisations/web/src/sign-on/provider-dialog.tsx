import { ChangeForm, SelectField, TextField, useChange, useKeptFacts } from '@waymark/platform/web';
import { useState } from 'react';
import { useOrganisationsText } from '../organisations.text';
import { type Provider, useAddProvider, useReviseProvider } from './use-sign-on';

const kinds = ['ENTRA', 'GOOGLE', 'KEYCLOAK', 'OTHER'] as const satisfies readonly Provider['kind'][];

/** The directory of an issuer of Entra: that is what its pages show. */
const asShown = ({ kind, issuer }: Provider): string => (kind === 'ENTRA' ? (/[0-9a-f-]{36}/i.exec(issuer)?.[0] ?? issuer) : issuer);

/** Adds a provider as a draft, or changes one. The secret is never kept on the device, and never shown again. */
export function ProviderDialog({ provider, onClose }: { provider: Provider | null; onClose: () => void }) {
  const t = useOrganisationsText();
  const { mutateAsync: add } = useAddProvider();
  const { mutateAsync: revise } = useReviseProvider();
  const draftKey = `sign-on:${provider?.id ?? 'new'}`;
  const kept = useKeptFacts(draftKey, () => ({ kind: (provider?.kind ?? 'ENTRA') as string, name: provider?.name ?? '', issuer: provider === null ? '' : asShown(provider), clientId: provider?.clientId ?? '' }));
  const [secret, setSecret] = useState('');
  const change = useChange({ draftKey, asksReason: false, kept, onClose });
  const { facts } = kept;
  const kind = facts.kind as Provider['kind'];
  const asksIssuer = kind !== 'GOOGLE';
  // A secret is never sent to an address that it was not meant for.
  const isElsewhere = provider !== null && (facts.clientId.trim() !== provider.clientId || (asksIssuer && facts.issuer.trim() !== asShown(provider)));
  const field = (name: 'name' | 'issuer' | 'clientId') => ({
    id: `change-${name}`,
    value: facts[name],
    error: change.problems.of(name),
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => kept.set({ [name]: event.target.value }),
  });
  const save = () =>
    change.save(
      {
        name: facts.name.trim() === '' && t('organisations.sign_on.name.needed'),
        issuer: asksIssuer && facts.issuer.trim() === '' && t(kind === 'ENTRA' ? 'organisations.sign_on.directory.needed' : 'organisations.sign_on.issuer.needed'),
        clientId: facts.clientId.trim() === '' && t('organisations.sign_on.client.needed'),
        clientSecret: secret.trim() === '' && (provider === null || isElsewhere) && t(provider === null ? 'organisations.sign_on.secret.needed' : 'organisations.sign_on.secret.needed_again'),
      },
      async ({ version }) => {
        const given = { name: facts.name.trim(), issuer: asksIssuer ? facts.issuer.trim() : undefined, clientId: facts.clientId.trim() };
        if (provider === null) {
          await add({ ...given, kind, clientSecret: secret.trim() });
          return t('organisations.sign_on.added', { name: given.name });
        }
        const { reviseSignOnProvider } = await revise({
          id: provider.id,
          version: version ?? provider.version,
          name: given.name === provider.name ? undefined : given.name,
          ...(isElsewhere ? { issuer: given.issuer, clientId: given.clientId } : {}),
          clientSecret: secret.trim() === '' ? undefined : secret.trim(),
        });
        return t(reviseSignOnProvider.proposalId === null ? 'organisations.sign_on.saved' : 'organisations.sign_on.waits', { name: given.name });
      },
    );
  return (
    <ChangeForm title={t(provider === null ? 'organisations.sign_on.add' : 'organisations.sign_on.change_of', { name: provider?.name ?? '' })} act={t(provider === null ? 'organisations.sign_on.save_draft' : 'organisations.save')} change={change} onSave={() => void save()} onClose={onClose}>
      {provider === null ? (
        <SelectField
          id="change-kind"
          label={t('organisations.sign_on.kind')}
          value={facts.kind}
          options={kinds.map((value) => ({ value, label: t(`organisations.sign_on.kind.${value}`) }))}
          onChange={(event) => kept.set({ kind: event.target.value, issuer: '' })}
        />
      ) : null}
      <p>{t(`organisations.sign_on.how.${kind}`)}</p>
      <TextField {...field('name')} label={t('organisations.sign_on.name')} hint={t('organisations.sign_on.name.hint')} maxLength={100} />
      {asksIssuer ? <TextField {...field('issuer')} label={t(kind === 'ENTRA' ? 'organisations.sign_on.directory' : 'organisations.sign_on.issuer')} hint={t(`organisations.sign_on.issuer.hint.${kind}`)} spellCheck={false} /> : null}
      <TextField {...field('clientId')} label={t('organisations.sign_on.client')} hint={t('organisations.sign_on.client.hint')} spellCheck={false} />
      <TextField
        id="change-clientSecret"
        type="password"
        autoComplete="new-password"
        label={t(provider?.hasSecret ? 'organisations.sign_on.secret.other' : 'organisations.sign_on.secret')}
        hint={t(provider?.hasSecret ? 'organisations.sign_on.secret.other_hint' : 'organisations.sign_on.secret.hint')}
        value={secret}
        error={change.problems.of('clientSecret')}
        onChange={(event) => setSecret(event.target.value)}
      />
    </ChangeForm>
  );
}
