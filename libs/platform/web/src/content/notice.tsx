import type { ReactNode } from 'react';

export type NoticeTone = 'plain' | 'good' | 'warning' | 'problem';

const classes: Record<NoticeTone, string> = { plain: '', good: ' ontrack', warning: ' atrisk', problem: ' offtrack' };

export interface NoticeProps {
  children: ReactNode;
  title?: ReactNode;
  tone?: NoticeTone;
  /** True when it appears because of something the person just did. */
  isNews?: boolean;
}

/** Something to know before going on. The words carry the meaning; the colour only repeats it. */
export function Notice({ children, title, tone = 'plain', isNews = false }: NoticeProps) {
  return (
    <div className={`notice${classes[tone]}`} role={isNews ? (tone === 'problem' ? 'alert' : 'status') : undefined}>
      {title === undefined ? null : <p className="b">{title}</p>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
