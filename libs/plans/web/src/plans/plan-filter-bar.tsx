import { Chip, ChipGroup, deliveryStatuses, FilterBar, SelectField, statusWord, TextField } from '@waymark/platform/web';
import { useEffect, useMemo, useRef, useState } from 'react';
import { usePlansText } from '../plans.text';
import { planFlags, type PlanFilter } from './plan-filter';
import { countFlags, liveActionsOf, ownersOf, type PlanMatches } from './plan-matches';
import styles from './plan-tools.module.css';
import type { Plan } from './use-plan';

const pauseBeforeFinding = 180;

export interface PlanFilterBarProps {
  plan: Plan;
  filter: PlanFilter;
  matches: PlanMatches;
  onChange: (filter: PlanFilter) => void;
}

/** What of a plan can be chosen; it goes through every action, so it is worked out once for each answer. */
const choicesOf = (plan: Plan) => ({
  flags: countFlags(plan),
  owners: ownersOf(plan),
  isNobodys: liveActionsOf(plan).some(({ owner }) => owner === null || owner.hasLeft),
});

/** Find, status, owner and what is missing. What is chosen stands in the address, so it can be sent to somebody. */
export function PlanFilterBar({ plan, filter, matches, onChange }: PlanFilterBarProps) {
  const t = usePlansText();
  const { statuses } = filter;
  const all = [...matches.statusCounts].reduce((sum, [status, count]) => (status === 'WITHDRAWN' ? sum : sum + count), 0);
  const { flags, owners, isNobodys } = useMemo(() => choicesOf(plan), [plan]);
  return (
    <FilterBar label={t('plans.filter')}>
      <FindField text={filter.text} onFind={(text) => onChange({ ...filter, text })} />
      <ChipGroup label={t('plans.filter.status')}>
        <Chip isChosen={statuses.length === 0} onPress={() => onChange({ ...filter, statuses: [] })}>
          {t('plans.filter.all', { count: all })}
        </Chip>
        {deliveryStatuses.map((status) => {
          const count = matches.statusCounts.get(status) ?? 0;
          const isChosen = statuses.includes(status);
          // Withdrawn actions are found under what is missing; they are no part of how the plan stands.
          if (!isChosen && (status === 'WITHDRAWN' || (status === 'PAUSED' && count === 0))) return null;
          return (
            <Chip
              key={status}
              status={status}
              isChosen={isChosen}
              onPress={() =>
                onChange({
                  ...filter,
                  statuses: isChosen ? statuses.filter((one) => one !== status) : [...statuses, status],
                })
              }
            >
              {statusWord(status)} {count}
            </Chip>
          );
        })}
      </ChipGroup>
      <SelectField
        className="input small"
        label={t('plans.filter.owner')}
        labelHidden
        value={filter.owner ?? ''}
        onChange={(event) => onChange({ ...filter, owner: event.target.value || null })}
        options={[
          { value: '', label: t('plans.filter.any_owner') },
          { value: 'me', label: t('plans.filter.mine') },
          ...(isNobodys || filter.owner === 'none' ? [{ value: 'none', label: t('plans.filter.no_owner') }] : []),
          ...owners.map(({ id, name, count }) => ({ value: id, label: t('plans.filter.owner_count', { name, count }) })),
        ]}
      />
      <SelectField
        className="input small"
        label={t('plans.filter.show')}
        labelHidden
        value={filter.flag ?? ''}
        onChange={(event) => onChange({ ...filter, flag: planFlags.find((flag) => flag === event.target.value) ?? null })}
        options={[
          { value: '', label: t('plans.filter.everything') },
          ...planFlags
            .filter((flag) => flag === filter.flag || (flags.get(flag) ?? 0) > 0)
            .map((flag) => ({
              value: flag,
              label: flags.has(flag)
                ? t('plans.filter.flag_count', { flag: t(`plans.flag.${flag}`), count: flags.get(flag)! })
                : t(`plans.flag.${flag}`),
            })),
        ]}
      />
    </FilterBar>
  );
}

/** Words are looked for a moment after typing stops; until then only this field is drawn again. */
function FindField({ text, onFind }: { text: string; onFind: (text: string) => void }) {
  const t = usePlansText();
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  const [sent, setSent] = useState<string | null>(null);
  if (text !== seen) {
    setSeen(text);
    // Our own words coming back must not take away what has been typed since; anybody else's take their place.
    if (text !== sent) {
      setTyped(text);
      setSent(null);
    }
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className={styles['search']}>
      <TextField
        className="input small"
        type="search"
        label={t('plans.filter.find')}
        labelHidden
        placeholder={t('plans.filter.find')}
        value={typed}
        onChange={(event) => {
          const next = event.target.value;
          setTyped(next);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            setSent(next.trim());
            onFind(next.trim());
          }, pauseBeforeFinding);
        }}
      />
    </div>
  );
}
