import { FilterBar, TextField } from '@waymark/platform/web';
import { useEffect, useRef, useState } from 'react';
import type { PeopleFilter } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import styles from './people.module.css';

const pauseBeforeFinding = 180;

export interface PeopleFilterBarProps {
  filter: PeopleFilter;
  /** The search was cleared by a button that is gone now: the field begins empty and takes the focus. */
  isCleared: boolean;
  /** Last days are shown to those who look after people only. */
  canManage: boolean;
  onChange: (filter: PeopleFilter) => void;
}

/** Finds people by name or job title. What is asked stands in the address. */
export function PeopleFilterBar({ filter, isCleared, canManage, onChange }: PeopleFilterBarProps) {
  const t = useOrganisationsText();
  const [typed, setTyped] = useState(isCleared ? '' : filter.search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <FilterBar label={t('organisations.people.search')}>
      <div className={styles['find']}>
        <TextField
          type="search"
          autoFocus={isCleared}
          label={t('organisations.people.find')}
          labelHidden
          placeholder={t('organisations.people.find')}
          value={typed}
          onChange={(event) => {
            const search = event.target.value;
            setTyped(search);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => onChange({ ...filter, search }), pauseBeforeFinding);
          }}
        />
      </div>
      <label className={styles['left']}>
        <input type="checkbox" checked={filter.includesLeft} onChange={(event) => onChange({ ...filter, search: typed, includesLeft: event.target.checked })} />
        {t('organisations.people.include_left')}
      </label>
      {canManage ? (
        <label className={styles['left']}>
          <input type="checkbox" checked={filter.endsSoon} onChange={(event) => onChange({ ...filter, search: typed, endsSoon: event.target.checked })} />
          {t('organisations.people.ends_soon')}
        </label>
      ) : null}
    </FilterBar>
  );
}
