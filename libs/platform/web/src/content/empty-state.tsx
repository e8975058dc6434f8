import type { ReactNode } from 'react';

/** What will stand here, and the one next step. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="panel stack">
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action}
    </div>
  );
}
