import { Status, statusWord } from '@waymark/platform/web';
import { ChevronDown } from 'lucide-react';
import type { Ref } from 'react';
import { usePlansText } from '../plans.text';
import type { PlanAction } from '../plans/use-plan';

export interface StatusSetterProps {
  action: PlanAction;
  isOpen: boolean;
  onPress: () => void;
  ref: Ref<HTMLButtonElement>;
}

/** The status of an action; a press opens the editor below it. Those who may not change it see the status alone. */
export function StatusSetter({ action, isOpen, onPress, ref }: StatusSetterProps) {
  const t = usePlansText();
  const { status, reference, viewerCan } = action;
  if (!viewerCan.update.allowed) {
    return (
      <span className="setter still" title={viewerCan.update.reason ?? undefined}>
        <Status status={status} />
      </span>
    );
  }
  return (
    <button
      ref={ref}
      type="button"
      className="setter"
      aria-expanded={isOpen}
      aria-label={t('plans.status_button', { reference, status: statusWord(status) })}
      onClick={onPress}
    >
      <Status status={status} />
      <ChevronDown size={15} aria-hidden="true" />
    </button>
  );
}
