import { knownDimensions, toDimensionName } from '@waymark/measures/domain';
import { ChangeForm, SelectField, TextAreaField, TextField, useMutationOf } from '@waymark/platform/web';
import type { Scheme } from '../breakdown/use-breakdown';
import { useFiguresText } from '../figures/figures.text';
import { idInDialog, useMeasureChange } from '../figures/measure-change';
import { toCategories, toFreeKey, toKey } from './own-categories';
import { DefineCategorySchemeDocument } from './protection.generated';
import { protectionReaders, type ProtectionSettings } from './use-protection';

const ownDimension = 'own';

/** A list of categories of the organisation's own: one name on each line. */
export function SchemeDialog({ scheme, settings, onClose }: { scheme: Scheme | null; settings: ProtectionSettings; onClose: () => void }) {
  const t = useFiguresText();
  const { mutateAsync } = useMutationOf(DefineCategorySchemeDocument, { refreshes: protectionReaders });
  const { facts, set, change, errorOf } = useMeasureChange({
    measure: { id: 'protection' },
    name: `scheme:${scheme?.key ?? 'new'}`,
    initial: () => ({
      name: scheme?.name ?? '',
      dimension: scheme?.dimension ?? 'directorate',
      ownName: '',
      lines:
        scheme?.categories
          .filter(({ kind }) => kind === 'KNOWN')
          .map(({ name }) => name)
          .join('\n') ?? '',
    }),
    asksReason: false,
    onClose,
  });
  const dimensions = [...new Set([...knownDimensions, ...settings.categorySchemes.map(({ dimension }) => dimension)])];
  const isOwn = facts.dimension === ownDimension;
  const categories = toCategories(facts.lines, scheme?.categories ?? [], t('figures.not_known'));
  const known = categories.filter(({ kind }) => kind === 'KNOWN');

  const save = () =>
    change.save(
      {
        name: facts.name.trim() === '' && t('figures.scheme_name_needed'),
        ownName: isOwn && toKey(facts.ownName) === '' && t('figures.dimension_needed'),
        lines: known.length < 2 && t('figures.lines_needed'),
      },
      async () => {
        await mutateAsync({
          input: {
            key:
              scheme?.key ??
              toFreeKey(
                facts.name,
                settings.categorySchemes.map(({ key }) => key),
                'list',
              ),
            revision: scheme?.revision,
            dimension: isOwn ? toFreeKey(facts.ownName, [], 'by') : facts.dimension,
            name: facts.name.trim(),
            categories,
          },
        });
        return t('figures.scheme_saved');
      },
    );

  return (
    <ChangeForm title={t(scheme === null ? 'figures.scheme_new' : 'figures.scheme_change')} act={t('figures.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <TextField
        id={idInDialog('name')}
        label={t('figures.scheme_name')}
        hint={t('figures.scheme_name_hint')}
        value={facts.name}
        error={errorOf('name')}
        onChange={(event) => set({ name: event.target.value })}
      />
      <SelectField
        id={idInDialog('dimension')}
        label={t('figures.scheme_dimension')}
        value={facts.dimension}
        error={errorOf('dimension')}
        disabled={scheme !== null}
        options={[...dimensions.map((one) => ({ value: one, label: toDimensionName(one) })), { value: ownDimension, label: t('figures.dimension_other') }]}
        onChange={(event) => set({ dimension: event.target.value })}
      />
      {isOwn ? (
        <TextField
          id={idInDialog('ownName')}
          label={t('figures.dimension_name')}
          hint={t('figures.dimension_name_hint')}
          value={facts.ownName}
          error={errorOf('ownName')}
          onChange={(event) => set({ ownName: event.target.value })}
        />
      ) : null}
      <TextAreaField
        id={idInDialog('lines')}
        rows={8}
        label={t('figures.lines')}
        hint={t('figures.lines_hint')}
        value={facts.lines}
        error={errorOf('lines')}
        onChange={(event) => set({ lines: event.target.value })}
      />
      <p className="sm muted">{t('figures.lines_count', { count: known.length })}</p>
    </ChangeForm>
  );
}
