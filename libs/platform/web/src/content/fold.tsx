import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

export interface FoldProps {
  /** What the folded part is, in one line. */
  summary: ReactNode;
  /** What stands at the right of that line: counts, a trail. */
  end?: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  onToggle?: (isOpen: boolean) => void;
}

/** A part of a page that can be folded away. A native `details`, so find-in-page opens it. */
export function Fold({ summary, end, children, isOpen, onToggle }: FoldProps) {
  return (
    <details className="fold" open={isOpen} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <ChevronRight size={18} aria-hidden="true" />
        <span>{summary}</span>
        {end === undefined ? null : <span>{end}</span>}
      </summary>
      {children}
    </details>
  );
}
