import { Link, Ref, SaveState } from '@waymark/platform/web';
import { memo, useRef, useState } from 'react';
import { actionPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { PartMenu } from '../plans/part-menu';
import { usePlanOnPage } from '../plans/plan-on-page';
import { useIsSelected } from '../plans/selection';
import type { PlanAction } from '../plans/use-plan';
import { UpdateEditor } from '../updates/update-editor';
import { DueLine } from './due-line';
import { StatusSetter } from './status-setter';

export interface ActionRowProps {
  action: PlanAction;
  /** The outcome whose list this row stands in; an action that serves several has its home in the first of them. */
  outcomeId: string;
  isFirst: boolean;
  isLast: boolean;
}

/** `again`: an update is on the way, and the person has pressed the status once more to write another. */
type Editing = 'closed' | 'open' | 'saving' | 'again';

/** One action of the plan: reference, title, who and when, and its status, which is changed in place. */
export const ActionRow = memo(function ActionRow({ action, outcomeId, isFirst, isLast }: ActionRowProps) {
  const { organisation, today, isChanging, hold } = usePlanOnPage();
  const [editing, setEditing] = useState<Editing>('closed');
  // Just after a save the answer is newer than what the page shows yet: a fresh editor goes on from it.
  const [saved, setSaved] = useState<PlanAction | null>(null);
  const isSaving = editing === 'saving' || editing === 'again';
  const setter = useRef<HTMLButtonElement>(null);
  const home = action.outcomes[0];
  const isHome = home === undefined || home.id === outcomeId;
  const close = () => {
    setEditing('closed');
    setter.current?.focus();
  };
  return (
    <li id={isHome ? `action-${action.id}` : undefined} className={action.withdrawal === null ? undefined : 'gone'}>
      <span>
        <Ref>{action.reference}</Ref>
        {isChanging && isHome && action.withdrawal === null ? <SelectBox action={action} /> : null}
      </span>
      <ActionTitle action={action} to={actionPath(organisation, action)} />
      <StatusSetter
        ref={setter}
        action={action}
        isOpen={editing === 'open'}
        onPress={() => {
          if (editing === 'open') return close();
          if (isSaving) return setEditing(editing === 'saving' ? 'again' : 'saving');
          hold(action.id);
          setEditing('open');
        }}
      />
      <DueLine action={action} today={today} />
      <ActionAsides action={action} isHome={isHome} homeReference={home?.reference} />
      {isChanging && isHome ? <PartMenu part="action" subject={action} isFirst={isFirst} isLast={isLast} /> : null}
      {isSaving ? (
        <div className="due">
          <SaveState phase="saving" />
        </div>
      ) : null}
      {editing === 'closed' ? null : (
        <UpdateEditor
          key={saved?.version}
          action={saved !== null && saved.version > action.version ? saved : action}
          today={today}
          isSaving={isSaving}
          onSaving={() => {
            setEditing('saving');
            setter.current?.focus();
          }}
          onSaved={(answer) => {
            setSaved(answer);
            setEditing((now) => (now === 'again' ? 'open' : 'closed'));
          }}
          onFailed={() => setEditing('open')}
          onClose={close}
        />
      )}
    </li>
  );
});

/** The title as the way to the whole story. What has been withdrawn is struck through, and said so. */
function ActionTitle({ action, to }: { action: PlanAction; to: string }) {
  const t = usePlansText();
  if (action.withdrawal === null) return <Link to={to}>{action.title}</Link>;
  return (
    <span>
      <span className="vh">{t('plans.withdrawn')}: </span>
      <s>
        <Link to={to}>{action.title}</Link>
      </s>
    </span>
  );
}

/** What else a reader of the plan should know: why it was withdrawn, what it supports, where it is printed. */
function ActionAsides({
  action,
  isHome,
  homeReference,
}: {
  action: PlanAction;
  isHome: boolean;
  homeReference?: string;
}) {
  const t = usePlansText();
  const { organisation } = usePlanOnPage();
  const { withdrawal, supports } = action;
  return (
    <>
      {withdrawal === null ? null : (
        <div className="due">
          {t('plans.withdrawn_because', { reason: withdrawal.reason })}
          {withdrawal.successor === null ? null : (
            <>
              {' '}
              {t('plans.replaced_by')}{' '}
              <Link to={actionPath(organisation, withdrawal.successor)}>
                {withdrawal.successor.reference} {withdrawal.successor.title}
              </Link>
            </>
          )}
        </div>
      )}
      {supports === null ? null : (
        <div className="due">
          {t('plans.supports')}{' '}
          <Link to={actionPath(organisation, supports)}>
            {supports.reference} {supports.title}
          </Link>
        </div>
      )}
      {isHome ? null : <div className="due">{t('plans.printed_under', { reference: homeReference ?? '' })}</div>}
    </>
  );
}

/** The box that ticks an action, so that several can be given an owner or dates at once. */
function SelectBox({ action }: { action: PlanAction }) {
  const t = usePlansText();
  const { selection } = usePlanOnPage();
  const isSelected = useIsSelected(selection, action.id);
  return (
    <input
      type="checkbox"
      className="tick noprint"
      aria-label={t('plans.select', { reference: action.reference })}
      checked={isSelected}
      onChange={() => selection.toggle(action.id)}
    />
  );
}
