import type { ReactNode } from 'react';
import styles from './draft.module.css';

/** A part of the dry run beneath its ruled heading. */
export function Section({ id, title, end, children }: { id: string; title: string; end?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <header className="head">
        <h2 id={id}>{title}</h2>
        {end}
      </header>
      {children}
    </section>
  );
}
