import { Fragment, type ReactNode } from 'react';

export interface Fact {
  term: string;
  fact: ReactNode;
}

/** Terms and what they are: owner, due date, reference. */
export function Facts({ facts, wide = false }: { facts: readonly (Fact | null)[]; wide?: boolean }) {
  const shown = facts.filter((fact) => fact !== null);
  return (
    <dl className={wide ? 'facts wide' : 'facts'}>
      {shown.map(({ term, fact }) =>
        wide ? (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ) : (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
