import { ConflictPanel, ErrorSummary, KeptNote, Notice, PermitButton, SaveState, type Permit } from '@waymark/platform/web';
import type { ReactNode } from 'react';
import { useOrganisationsText } from '../organisations.text';
import styles from './settings-form.module.css';
import type { SettingsFacts } from './settings-facts';
import type { SettingsForm as Form } from './use-settings-form';

export interface SettingsFormProps<Facts extends SettingsFacts> {
  form: Form<Facts>;
  permit: Permit;
  /** What a field is called. */
  nameOf: (field: keyof Facts & string) => string;
  /** What the value of a field is called, where it is chosen from a list. */
  wordOf?: (field: keyof Facts & string, value: string) => string;
  children: ReactNode;
}

/** Around the fields of a page of settings: what is wrong, what was kept, both wishes when another admin was first, and Save. */
export function SettingsForm<Facts extends SettingsFacts>({ form, permit, nameOf, wordOf = (_, value) => value, children }: SettingsFormProps<Facts>) {
  const t = useOrganisationsText();
  const { conflict, facts } = form;
  const mine = conflict === null ? '' : (facts[conflict.field] ?? '');
  const shown = (field: keyof Facts & string, value: string) => (value === '' ? t('organisations.nothing') : wordOf(field, value));
  return (
    <form
      className={`stack narrow ${styles['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (permit.allowed) void form.submit();
      }}
    >
      <ErrorSummary problems={form.problems.summary} />
      {form.phase === 'saved' ? (
        <Notice tone="good" isNews>
          {t('organisations.saved')}
        </Notice>
      ) : null}
      <KeptNote kept={form.kept} />
      {conflict === null ? null : (
        <ConflictPanel
          key={conflict.field}
          changedBy={conflict.by}
          changedAt={conflict.at}
          field={nameOf(conflict.field)}
          mine={shown(conflict.field, mine)}
          theirs={shown(conflict.field, conflict.theirs)}
          // What was edited together is text; what was chosen from a list is kept as it was chosen.
          onKeep={(text) => form.settle(text === shown(conflict.field, mine) ? mine : text)}
          onKeepTheirs={() => form.settle(conflict.theirs)}
        />
      )}
      {children}
      <div className="bar">
        <PermitButton type="submit" className="btn primary" permit={permit}>
          {t('organisations.save')}
        </PermitButton>
        <SaveState phase={form.phase === 'saving' ? 'saving' : 'idle'} />
      </div>
      {permit.allowed ? null : <p className="sm muted">{permit.reason}</p>}
    </form>
  );
}
