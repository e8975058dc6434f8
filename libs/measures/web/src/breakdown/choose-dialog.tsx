import { ChangeForm, Loaded, SelectField, TextAreaField, useMutationOf } from '@waymark/platform/web';
import { Choices, Tick } from '../figures/choices';
import { useFiguresText } from '../figures/figures.text';
import type { MeasureActProps } from '../figures/measure-act';
import { idInDialog, useMeasureChange } from '../figures/measure-change';
import { measureReaders, type MeasureToFill } from '../figures/use-measure';
import { ChooseBreakdownDocument } from './breakdown.generated';
import { useBreakdownChoices, type GroupingOfScheme, type Scheme } from './use-breakdown';

type Use = MeasureToFill['breakdownUses'][number];

interface Facts {
  dimension: string;
  schemeKey: string;
  groupingKey: string;
  shape: Use['shape'];
  parts: string;
  compares: Use['compares'];
  comparatorGroup: string;
  comparatorOnTop: boolean;
}

const comparisons = ['NONE', 'RATIO', 'GAP', 'INDEX'] as const;
const shapes = ['RATE', 'PARTS'] as const;
/** Lower, middle and upper. */
const tiers = 3;

/** Chooses by what a measure is broken down, which groups are shown and what they are compared with. */
export default function ChooseDialog(props: MeasureActProps<'breakdown'>) {
  const choices = useBreakdownChoices();
  return <Loaded query={choices}>{({ categorySchemes, groupings }) => <ChooseForm {...props} schemes={categorySchemes} groupings={groupings} />}</Loaded>;
}

function ChooseForm({
  measure,
  asksReason,
  act,
  onClose,
  schemes,
  groupings,
}: MeasureActProps<'breakdown'> & { schemes: readonly Scheme[]; groupings: readonly GroupingOfScheme[] }) {
  const t = useFiguresText();
  const { mutateAsync } = useMutationOf(ChooseBreakdownDocument, { refreshes: measureReaders });
  const use = measure.breakdownUses.find(({ dimension }) => dimension === act.dimension);
  const { facts, set, change, errorOf } = useMeasureChange<Facts>({
    measure,
    name: `breakdown:${act.dimension ?? 'new'}`,
    initial: () => ({
      dimension: use?.dimension ?? '',
      schemeKey: use?.schemeKey ?? '',
      groupingKey: use?.groupingKey ?? '',
      shape: use?.shape ?? 'RATE',
      parts: use?.shape === 'PARTS' ? use.parts.join('\n') : '',
      compares: use?.compares ?? 'RATIO',
      comparatorGroup: use?.comparatorGroup ?? '',
      comparatorOnTop: use?.comparatorOnTop ?? false,
    }),
    asksReason: asksReason && use !== undefined,
    onClose,
  });
  const taken = measure.breakdownUses.filter((one) => one !== use).map(({ dimension }) => dimension);
  const dimensions = [...new Map(schemes.filter(({ dimension }) => !taken.includes(dimension)).map((one) => [one.dimension, one.dimensionName]))];
  const lists = schemes.filter(({ dimension }) => dimension === facts.dimension);
  const ofScheme = groupings.filter(({ schemeKey }) => schemeKey === facts.schemeKey);
  const grouping = ofScheme.find(({ key }) => key === facts.groupingKey);
  const known = [...(grouping?.groups.filter(({ kind }) => kind === 'KNOWN') ?? []), ...(grouping?.subtotals ?? [])];
  const parts = facts.parts
    .split('\n')
    .map((part) => part.trim())
    .filter(Boolean);
  // A ratio can also be made of lower, middle and upper grades; a gap and an index only of shares.
  const isOfTiers = facts.shape === 'PARTS' && parts.length === tiers;
  const ways = facts.shape === 'RATE' ? comparisons : isOfTiers ? comparisons.filter((one) => one === 'NONE' || one === 'RATIO') : [];
  const compares = ways.find((one) => one === facts.compares) ?? 'NONE';
  const isCompared = compares !== 'NONE';

  const chooseScheme = (schemeKey: string) => set({ schemeKey, groupingKey: groupings.find((one) => one.schemeKey === schemeKey)?.key ?? '', comparatorGroup: '' });
  const save = () =>
    change.save(
      {
        dimension: facts.dimension === '' && t('figures.by_needed'),
        schemeKey: facts.dimension !== '' && facts.schemeKey === '' && t('figures.scheme_needed'),
        groupingKey: facts.schemeKey !== '' && facts.groupingKey === '' && t('figures.grouping_needed'),
        parts: facts.shape === 'PARTS' && (parts.length < 1 || parts.length > 12) && t('figures.parts_needed'),
        comparatorGroup: isCompared && compares !== 'INDEX' && facts.comparatorGroup === '' && t('figures.comparator_needed'),
      },
      async ({ reason }) => {
        await mutateAsync({
          input: {
            measureId: measure.id,
            dimension: facts.dimension,
            schemeKey: facts.schemeKey,
            groupingKey: facts.groupingKey,
            shape: facts.shape,
            parts: facts.shape === 'PARTS' ? parts : undefined,
            compares,
            comparatorGroup: isCompared && facts.comparatorGroup !== '' ? facts.comparatorGroup : undefined,
            comparatorOnTop: compares === 'RATIO' ? facts.comparatorOnTop : undefined,
            reason,
          },
        });
        return t('figures.by_saved');
      },
    );

  return (
    <ChangeForm title={t(use === undefined ? 'figures.by_new' : 'figures.by_change')} act={t('figures.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <SelectField
        id={idInDialog('dimension')}
        label={t('figures.by')}
        value={facts.dimension}
        error={errorOf('dimension')}
        disabled={use !== undefined}
        options={[{ value: '', label: t('figures.choose') }, ...dimensions.map(([value, label]) => ({ value, label }))]}
        onChange={({ target }) => {
          const [first] = schemes.filter(({ dimension }) => dimension === target.value);
          set({ dimension: target.value, schemeKey: first?.key ?? '', groupingKey: groupings.find((one) => one.schemeKey === first?.key)?.key ?? '', comparatorGroup: '' });
        }}
      />
      {facts.dimension === '' ? null : (
        <>
          <SelectField
            id={idInDialog('schemeKey')}
            label={t('figures.scheme')}
            hint={t('figures.scheme_hint')}
            value={facts.schemeKey}
            error={errorOf('schemeKey')}
            options={lists.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={(event) => chooseScheme(event.target.value)}
          />
          <SelectField
            id={idInDialog('groupingKey')}
            label={t('figures.grouping')}
            hint={grouping?.note ?? t('figures.grouping_hint')}
            value={facts.groupingKey}
            error={errorOf('groupingKey')}
            options={ofScheme.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={(event) => set({ groupingKey: event.target.value, comparatorGroup: '' })}
          />
          {grouping === undefined ? null : <p className="sm muted">{t('figures.groups_are', { groups: grouping.groups.map(({ name }) => name).join(', ') })}</p>}
          <Choices
            id={idInDialog('shape')}
            legend={t('figures.shape')}
            value={facts.shape}
            onChange={(shape) => set({ shape })}
            options={shapes.map((shape) => ({ value: shape, label: t(`figures.shape.${shape}`), explain: t(`figures.shape.${shape}.explain`) }))}
          />
          {facts.shape === 'PARTS' ? (
            <TextAreaField
              id={idInDialog('parts')}
              rows={4}
              label={t('figures.parts')}
              hint={t('figures.parts_hint')}
              value={facts.parts}
              error={errorOf('parts')}
              onChange={(event) => set({ parts: event.target.value })}
            />
          ) : null}
          {ways.length === 0 ? null : (
            <Choices
              id={idInDialog('compares')}
              legend={t('figures.compares')}
              value={compares}
              onChange={(one) => set({ compares: one })}
              options={ways.map((one) => ({ value: one, label: t(`figures.compares.${one}`), explain: t(`figures.compares.${one}.explain`) }))}
            />
          )}
          {isCompared ? (
            <SelectField
              id={idInDialog('comparatorGroup')}
              label={t('figures.comparator')}
              value={facts.comparatorGroup}
              error={errorOf('comparatorGroup')}
              options={[{ value: '', label: t('figures.choose') }, ...known.map(({ code, name }) => ({ value: code, label: name }))]}
              onChange={(event) => set({ comparatorGroup: event.target.value })}
            />
          ) : null}
          {compares === 'RATIO' ? (
            <Tick label={t('figures.on_top')} hint={t('figures.on_top_hint')} isChosen={facts.comparatorOnTop} onChange={(comparatorOnTop) => set({ comparatorOnTop })} />
          ) : null}
        </>
      )}
    </ChangeForm>
  );
}
