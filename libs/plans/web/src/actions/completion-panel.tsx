import { ChangeForm, formatDay, Notice, RequestProblem, useChange } from '@waymark/platform/web';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import { useConfirmCompletion, useDeclineCompletion } from '../updates/use-updates';
import type { Action } from './use-action';

/** Somebody says it is complete: somebody else confirms that, or says what is still to do. */
export function CompletionPanel({ action }: { action: Action }) {
  const t = usePlansText();
  const [isDeclining, setDeclining] = useState(false);
  const confirm = useConfirmCompletion(action.reference);
  const { completion, viewerCan } = action;
  if (completion === null || completion.confirmedAt !== null) return null;
  const { allowed, reason } = viewerCan.confirmCompletion;
  const title = t('plans.completion.claimed', { name: completion.claimedBy.name, date: formatDay(completion.claimedOn) });
  return (
    <div className="mt" id="completion" tabIndex={-1}>
      <Notice title={title}>
        <p>{allowed ? t('plans.completion.look') : (reason ?? t('plans.completion.waiting'))}</p>
        {confirm.error === null ? null : <RequestProblem error={confirm.error} />}
        {allowed ? (
          <div className="bar mt-s noprint">
            <button
              type="button"
              className="btn primary"
              aria-disabled={confirm.isPending}
              onClick={() => (confirm.isPending ? undefined : confirm.mutate({ actionId: action.id, version: action.version }))}
            >
              {t('plans.completion.confirm')}
            </button>
            <button type="button" className="btn" onClick={() => setDeclining(true)}>
              {t('plans.completion.decline')}
            </button>
          </div>
        ) : null}
      </Notice>
      {isDeclining ? <DeclineDialog action={action} onClose={() => setDeclining(false)} /> : null}
    </div>
  );
}

function DeclineDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const t = usePlansText();
  const { mutateAsync } = useDeclineCompletion();
  const [seen] = useState(action);
  const change = useChange({ draftKey: `action:${seen.id}:decline`, asksReason: true, onClose });
  const save = () =>
    change.save({}, async ({ reason = '' }) => {
      await mutateAsync({ actionId: seen.id, version: seen.version, reason });
      return t('plans.completion.declined_now', { reference: seen.reference });
    });
  return (
    <ChangeForm
      title={t('plans.completion.decline_title', { reference: seen.reference })}
      act={t('plans.completion.decline')}
      change={change}
      reasonLabel={t('plans.completion.decline_why')}
      reasonHint={t('plans.completion.decline_explain')}
      onSave={() => void save()}
      onClose={onClose}
    />
  );
}
