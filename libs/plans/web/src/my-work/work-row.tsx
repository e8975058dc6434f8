import { PermitButton, Ref, Status } from '@waymark/platform/web';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { usePlansText } from '../plans.text';
import type { WorkLine } from './use-my-work';

export interface WorkRowProps {
  line: WorkLine;
  /** True when it was not saved: what was typed waits in its editor. */
  hasFailed: boolean;
  /** True when its editor was just closed. */
  takesFocus: boolean;
  onOpen: () => void;
}

/** One action that is not being written about: what it is, how it stands, and the way to say how it goes. */
export function WorkRow({ line: { item, isDone }, hasFailed, takesFocus, onOpen }: WorkRowProps) {
  const t = usePlansText();
  const { action, reason } = item;
  const { reference, title, status } = action;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) row.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const act = isDone && !hasFailed ? 'change' : 'update';
  return (
    <div className="wrow" ref={row}>
      <Ref>{reference}</Ref>
      <span>
        {title}
        {isDone && !hasFailed ? null : <span className="due block">{reason}</span>}
        {hasFailed ? (
          <span className="why offtrack">
            <TriangleAlert size={16} aria-hidden="true" />
            {t('plans.work.not_saved')}
          </span>
        ) : null}
      </span>
      <Status status={status} />
      <PermitButton
        permit={action.viewerCan.update}
        className="btn quiet small"
        aria-label={t(`plans.work.${act}_label`, { reference })}
        onClick={onOpen}
      >
        {t(`plans.work.${act}`)}
      </PermitButton>
    </div>
  );
}
