import type { ReactNode } from 'react';

/** The one sentence that says what a page has found. One on a page. */
export function Lede({ children }: { children: ReactNode }) {
  return <p className="lede">{children}</p>;
}

/** A reference from the plan, 1.2.2, in its own quiet weight. */
export function Ref({ children }: { children: ReactNode }) {
  return <span className="ref">{children}</span>;
}

/** Who and when, small. */
export function Meta({ children }: { children: ReactNode }) {
  return <p className="meta">{children}</p>;
}

/** A person's initials in a circle. Always beside the name, so it is silent for screen readers. */
export function Avatar({ initials }: { initials: string }) {
  return (
    <span className="avatar" aria-hidden="true">
      {initials}
    </span>
  );
}
