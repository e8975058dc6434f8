import { ChangeForm, SelectField, TextField, useMutationOf } from '@waymark/platform/web';
import type { Scheme } from '../breakdown/use-breakdown';
import styles from '../figures/figures.module.css';
import { useFiguresText } from '../figures/figures.text';
import { idInDialog, useMeasureChange } from '../figures/measure-change';
import { toFreeKey, toGroups } from './own-categories';
import { DefineGroupingDocument } from './protection.generated';
import { protectionReaders, type ProtectionSettings } from './use-protection';

/** A grouping of the organisation's own: for each category the name of its group. */
export function GroupingDialog({ scheme, settings, onClose }: { scheme: Scheme; settings: ProtectionSettings; onClose: () => void }) {
  const t = useFiguresText();
  const { mutateAsync } = useMutationOf(DefineGroupingDocument, { refreshes: protectionReaders });
  const { facts, set, change, errorOf } = useMeasureChange<{ name: string; coarserKey: string } & Record<`in_${string}`, string>>({
    measure: { id: 'protection' },
    name: `grouping:${scheme.key}`,
    initial: () => ({ name: '', coarserKey: '', ...Object.fromEntries(scheme.categories.map(({ code }) => [`in_${code}`, ''])) }),
    asksReason: false,
    onClose,
  });
  const groups = toGroups(scheme, (code) => facts[`in_${code}`] ?? '', t('figures.not_known'));
  const known = groups.filter(({ kind }) => kind === 'KNOWN');
  const coarser = settings.groupings.filter((one) => one.schemeKey === scheme.key && one.groups.length < groups.length);
  const listId = idInDialog('groups');

  const save = () =>
    change.save({ name: facts.name.trim() === '' && t('figures.grouping_name_needed'), coarserKey: known.length < 2 && t('figures.groups_needed') }, async () => {
      await mutateAsync({
        input: {
          key: toFreeKey(
            facts.name,
            settings.groupings.map(({ key }) => key),
            'groups',
          ),
          schemeKey: scheme.key,
          name: facts.name.trim(),
          coarserKey: facts.coarserKey || undefined,
          groups,
        },
      });
      return t('figures.grouping_saved');
    });

  return (
    <ChangeForm title={t('figures.grouping_new')} act={t('figures.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <p className="muted">{t('figures.grouping_explain', { scheme: scheme.name })}</p>
      <TextField id={idInDialog('name')} label={t('figures.grouping_name')} value={facts.name} error={errorOf('name')} onChange={(event) => set({ name: event.target.value })} />
      <fieldset className={styles['fieldset']}>
        <legend>{t('figures.grouping_of')}</legend>
        <div className="stack">
          {scheme.categories
            .filter(({ kind }) => kind === 'KNOWN')
            .map(({ code, name }) => (
              <TextField
                key={code}
                id={idInDialog(`in_${code}`)}
                list={listId}
                label={name}
                placeholder={name}
                value={facts[`in_${code}`] ?? ''}
                onChange={(event) => set({ [`in_${code}`]: event.target.value })}
              />
            ))}
        </div>
        <datalist id={listId}>
          {known.map(({ code, name }) => (
            <option key={code} value={name} />
          ))}
        </datalist>
      </fieldset>
      <p className="sm">{t('figures.groups_are', { groups: groups.map(({ name }) => name).join(', ') })}</p>
      <SelectField
        id={idInDialog('coarserKey')}
        label={t('figures.coarser')}
        hint={t('figures.coarser_hint')}
        value={facts.coarserKey}
        error={errorOf('coarserKey')}
        options={[{ value: '', label: t('figures.coarser_none') }, ...coarser.map(({ key, name }) => ({ value: key, label: name }))]}
        onChange={(event) => set({ coarserKey: event.target.value })}
      />
    </ChangeForm>
  );
}
