import { FilterBar, TextField } from '@waymark/platform/web';
import { useEffect, useRef, useState } from 'react';
import { useReviewsText } from '../reviews.text';
import styles from './published.module.css';

const pauseBeforeFinding = 180;

/** Finds organisations by name or by the title of their plan. What is asked stands in the address. */
export function PublishedFind({ search, onChange }: { search: string; onChange: (search: string) => void }) {
  const t = useReviewsText();
  const [typed, setTyped] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <FilterBar label={t('reviews.published.search')}>
      <div className={styles['find']}>
        <TextField
          type="search"
          label={t('reviews.published.find')}
          maxLength={200}
          value={typed}
          onChange={({ target: { value } }) => {
            setTyped(value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => onChange(value), pauseBeforeFinding);
          }}
        />
      </div>
    </FilterBar>
  );
}
