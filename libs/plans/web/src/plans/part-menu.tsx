import { Menu } from '@waymark/platform/web';
import { Ellipsis } from 'lucide-react';
import { usePlansText } from '../plans.text';
import type { PlanPart } from './plan-change';
import { usePlanOnPage } from './plan-on-page';

export interface PartMenuProps {
  part: PlanPart;
  subject: { id: string; reference: string; withdrawnAt?: string | null; withdrawal?: object | null };
  isFirst: boolean;
  isLast: boolean;
}

/** What can be done to one part of the plan, without dragging anything. */
export function PartMenu({ part, subject, isFirst, isLast }: PartMenuProps) {
  const t = usePlansText();
  const { begin, moveBy } = usePlanOnPage();
  const { id, reference } = subject;
  if (subject.withdrawal || subject.withdrawnAt) return null;
  return (
    <div className="part-menu noprint">
      <Menu
        button={
          <>
            <Ellipsis size={16} aria-hidden="true" />
            <span className={part === 'measure' ? 'vh' : undefined}>{t('plans.change')}</span>
          </>
        }
        buttonProps={{
          id: `change-${id}`,
          className: 'btn small',
          'aria-label': t('plans.change_part', { reference }),
        }}
      >
        <button type="button" onClick={() => begin({ act: 'revise', part, id })}>
          {t(`plans.revise.${part}`)}
        </button>
        {isFirst ? null : (
          <button type="button" onClick={() => moveBy(part, id, -1)}>
            {t('plans.move_up')}
          </button>
        )}
        {isLast ? null : (
          <button type="button" onClick={() => moveBy(part, id, 1)}>
            {t('plans.move_down')}
          </button>
        )}
        <button type="button" onClick={() => begin({ act: 'move', part, id })}>
          {t('plans.move_to')}
        </button>
        <button type="button" onClick={() => begin({ act: 'withdraw', part, id })}>
          {t('plans.withdraw')}
        </button>
      </Menu>
    </div>
  );
}
