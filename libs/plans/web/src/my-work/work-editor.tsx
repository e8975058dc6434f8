import { ErrorSummary, Link, Ref, setShortcuts, useShortcuts, useShortcutsOn, choosableStatuses } from '@waymark/platform/web';
import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react';
import { actionPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { UpdateConflict } from '../updates/update-conflict';
import { UpdateFields } from '../updates/update-fields';
import { useUpdateForm, type UpdateForm } from '../updates/use-update-form';
import { StandingLine } from './standing-line';
import type { WorkAction } from './use-my-work';

export interface WorkEditorProps {
  organisation: string;
  action: WorkAction;
  /** False while it waits to be saved, or failed while another was being written: it keeps all that was typed. */
  isOpen: boolean;
  /** True when the page itself went here, so that the heading takes the focus. */
  takesFocus: boolean;
  hasNext: boolean;
  onSaving: () => void;
  onSaved: () => void;
  onFailed: () => void;
  onClose: () => void;
}

/** The one open editor of My work: how is it going, what has changed, save and next. */
export function WorkEditor(props: WorkEditorProps) {
  const { organisation, action, isOpen, takesFocus, hasNext, onSaving, onSaved, onFailed, onClose } = props;
  const t = usePlansText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useUpdateForm(action, { onSaving, onSaved, onFailed });
  const hasKeys = useShortcutsOn();
  useStatusKeys(form, isOpen);

  useEffect(() => {
    if (!isOpen || !takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    bringIntoView(heading.current?.closest('.now') ?? null);
  }, [isOpen, takesFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };
  const isAnotherStatus = form.status !== form.before.status;

  return (
    <div className="now" hidden={!isOpen} onKeyDown={onKeyDown}>
      <h2 ref={heading} id={id} tabIndex={-1}>
        <Ref>{action.reference}</Ref>
        {'\u2002'}
        <Link className="plain b" to={actionPath(organisation, action)}>
          {action.title}
        </Link>
      </h2>
      <StandingLine action={action} />
      <form
        className="mt"
        aria-label={t('plans.work.update_label', { reference: action.reference })}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <ErrorSummary problems={form.problems.summary} />
        <UpdateConflict form={form} action={action} />
        <UpdateFields
          form={form}
          question={t('plans.work.question')}
          dueOn={action.dueOn}
          noteLabel={t('plans.update.note')}
          rows={2}
          showsKeys={hasKeys}
        />
        <div className="bar mt-s">
          <button type="submit" className="btn primary" aria-keyshortcuts="Control+Enter">
            {t(hasNext ? 'plans.work.save_next' : 'plans.work.save_last')}
          </button>
          <button
            type="button"
            className="btn"
            aria-disabled={isAnotherStatus || undefined}
            aria-describedby={isAnotherStatus ? `${id}-not` : undefined}
            onClick={isAnotherStatus ? undefined : form.saveNoChange}
          >
            {t('plans.work.no_change')}
          </button>
          {isAnotherStatus ? (
            <span id={`${id}-not`} className="vh">
              {t('plans.work.no_change_not')}
            </span>
          ) : null}
          <KeysHelp />
        </div>
      </form>
    </div>
  );
}

/** What may stand at the foot of a phone's screen: the bar of pages, and above it the way to take back what was just saved. */
const footBars = 140;

/** Where the editor does not stand whole and clear of those bars, its beginning goes to the top of the screen. */
function bringIntoView(editor: Element | null): void {
  const place = editor?.getBoundingClientRect();
  if (place === undefined || (place.top >= 0 && place.bottom <= window.innerHeight - footBars)) return;
  editor?.scrollIntoView?.({ block: 'start' });
}

/** The digits 1 to 6 choose a status while no field has the focus. */
function useStatusKeys(form: UpdateForm, isOpen: boolean): void {
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  const keys = useMemo(
    () =>
      isOpen
        ? Object.fromEntries(choosableStatuses.map((status, at) => [`${at + 1}`, () => latest.current.choose(status)]))
        : {},
    [isOpen],
  );
  useShortcuts(keys);
}

/** What the keys do, and the way to turn them off. Not shown on a phone. */
function KeysHelp() {
  const t = usePlansText();
  const isOn = useShortcutsOn();
  return (
    <span className="end muted sm kbdhelp">
      {isOn ? (
        <>
          <kbd>1</kbd>–<kbd>{choosableStatuses.length}</kbd> {t('plans.work.key_status')}
          {'\u2002'}
        </>
      ) : null}
      <kbd>Ctrl Enter</kbd> {t('plans.work.key_save')}
      {'\u2002'}
      <button type="button" className="link" onClick={() => setShortcuts(!isOn)}>
        {t(isOn ? 'plans.work.shortcuts_off' : 'plans.work.shortcuts_on')}
      </button>
    </span>
  );
}
