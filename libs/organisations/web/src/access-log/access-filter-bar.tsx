import { DateField, FilterBar, type PersonChoice, SelectField } from '@waymark/platform/web';
import { useState } from 'react';
import type { AccessLogFilter } from '../organisations.paths';
import { PersonField } from '../people/person-field';
import styles from './access-log.module.css';
import { useAccessText } from './access-log.text';
import { accessGroups } from './use-access-log';

/** Narrows the log: what it is about, who, from when until when. What is asked stands in the address. */
export function AccessFilterBar({ filter, onChange }: { filter: AccessLogFilter; onChange: (filter: AccessLogFilter) => void }) {
  const t = useAccessText();
  // The name is known only while the page is open; the address holds the id.
  const [person, setPerson] = useState<PersonChoice | null>(null);
  const change = (changed: Partial<AccessLogFilter>) => onChange({ ...filter, ...changed, after: '' });
  const isNarrowed = filter.group !== '' || filter.personId !== '' || filter.fromOn !== '' || filter.untilOn !== '';
  const groups = [{ value: '', label: t('organisations.access.group.all') }, ...accessGroups.map((value) => ({ value, label: t(`organisations.access.group.${value}`) }))];
  return (
    <FilterBar label={t('organisations.access.filter')}>
      <div className={styles['filters']}>
        <SelectField label={t('organisations.access.group')} options={groups} value={filter.group} onChange={(event) => change({ group: event.target.value })} />
        <PersonField
          label={t('organisations.access.person')}
          value={filter.personId === '' ? null : person}
          onChange={(chosen) => {
            setPerson(chosen);
            change({ personId: chosen?.id ?? '' });
          }}
        />
        <DateField label={t('organisations.access.from')} value={filter.fromOn} max={filter.untilOn || undefined} onChange={(event) => change({ fromOn: event.target.value })} />
        <DateField label={t('organisations.access.until')} value={filter.untilOn} min={filter.fromOn || undefined} onChange={(event) => change({ untilOn: event.target.value })} />
      </div>
      {isNarrowed ? (
        <p className="bar">
          {filter.personId !== '' && person === null ? <span className="muted">{t('organisations.access.only_one')}</span> : null}
          <button
            type="button"
            className="btn"
            onClick={() => {
              setPerson(null);
              onChange({ group: '', personId: '', fromOn: '', untilOn: '', after: '' });
            }}
          >
            {t('organisations.access.clear')}
          </button>
        </p>
      ) : null}
    </FilterBar>
  );
}
