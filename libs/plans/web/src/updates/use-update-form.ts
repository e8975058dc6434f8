import { announce, useDraft, useProblems, type DeliveryStatusName, type RequestError } from '@waymark/platform/web';
import { useState } from 'react';
import { plansText } from '../plans.text';
import type { PlanAction } from '../plans/use-plan';
import { isWebAddress, type EvidenceLink } from './evidence-fields';
import { updateNeeds, type ActionStanding } from './update-needs';
import { today, useRecordNoChange, useRecordUpdate, type UpdateInput } from './use-updates';

/** What an update is written about. */
export interface UpdatableAction extends ActionStanding {
  id: string;
  reference: string;
  version: number;
  dueOn: string | null;
  /** Where the page knows it: evidence that there is already need not be asked for again. */
  evidence?: readonly unknown[];
  viewerCan: { claimCompletion: { allowed: boolean; reason: string | null } };
}

export interface UpdateFormOptions {
  /** The plan's own day, where the page has it. */
  day?: string;
  /** As soon as somebody has pressed Save and nothing is missing: the page may go on. */
  onSaving?: () => void;
  /** The server has kept it; with the action as it stands now, unless nothing has changed. */
  onSaved?: (saved?: PlanAction) => void;
  /** It was refused or did not arrive: everything typed is still here. */
  onFailed?: () => void;
}

const noLink: EvidenceLink = { title: '', url: '' };

/**
 * An update of one action as it is being written: what is chosen, what is still missing, the words kept on this device, and
 * what becomes of it. Until somebody touches it, it follows the action; from then on it is judged by the action as they saw it.
 */
export function useUpdateForm<Action extends UpdatableAction>(action: Action, options: UpdateFormOptions = {}) {
  const [seen, setSeen] = useState<Action | null>(null);
  const [chosen, setChosen] = useState<DeliveryStatusName | null>(null);
  const [expected, setExpected] = useState<string | null>(null);
  const [link, setLink] = useState<EvidenceLink>(noLink);
  const [conflict, setConflict] = useState<RequestError | null>(null);
  const draft = useDraft(`action:${action.id}:update`);
  const idOf = (field: string) => `${field}-${action.id}`;
  const problems = useProblems(idOf);
  const done = (saved?: PlanAction) => {
    forget();
    options.onSaved?.(saved);
  };
  const record = useRecordUpdate(done);
  const noChange = useRecordNoChange(done);
  const isSaving = record.isPending || noChange.isPending;

  const before = seen ?? action;
  const status = chosen ?? before.status;
  const forecastOn = expected ?? before.forecastOn ?? '';
  const day = options.day ?? today();
  const needs = updateNeeds(before, { status, forecastOn: forecastOn || null }, day);
  const needsLink = needs.evidence && action.evidence?.length === 0;
  const refusals = refusalsOf(before);
  const touch = () => setSeen((now) => now ?? action);
  function forget() {
    setSeen(null);
    setChosen(null);
    setExpected(null);
    setLink(noLink);
    setConflict(null);
    problems.clear();
    draft.clear();
  }
  const failed = (failure: RequestError) => {
    if (failure.isConflict) setConflict(failure);
    else problems.refuse(toFormFields(failure));
    options.onFailed?.();
  };

  const inputOf = (note: string, version: number): UpdateInput => {
    const hasLink = link.title.trim() !== '' || link.url.trim() !== '';
    return {
      actionId: action.id,
      version,
      status,
      note: note || undefined,
      forecastOn: needs.asksForecast ? forecastOn || null : undefined,
      evidence: hasLink ? [{ title: link.title.trim(), url: link.url.trim() }] : undefined,
    };
  };

  return {
    day,
    status,
    /** Statuses that this person may not choose, each with the reason. */
    refusals,
    forecastOn,
    link,
    draft,
    needs,
    needsLink,
    problems,
    conflict,
    before,
    isSaving,
    idOf,
    isTouched: chosen !== null || expected !== null || draft.text.trim() !== '',
    choose: (next: DeliveryStatusName) => {
      const refusal = refusals[next];
      if (refusal !== undefined) return announce(refusal);
      touch();
      setChosen(next);
    },
    expect: (day: string) => {
      touch();
      setExpected(day);
    },
    attach: (next: EvidenceLink) => {
      touch();
      setLink(next);
    },
    forget,
    /** Checks and saves. After a conflict: the words to keep, on top of the version that is there now. */
    save(note = draft.text.trim(), version = before.version): void {
      if (isSaving) return;
      const hasLink = link.title.trim() !== '' || link.url.trim() !== '';
      const isReady = problems.check({
        note: needs.note !== null && note === '' && plansText(`plans.update.note_needed.${needs.note}`),
        forecastOn: needs.asksForecast && needs.forecast !== null && plansText(`plans.update.forecast.${needs.forecast}`),
        evidenceTitle: (hasLink || needsLink) && link.title.trim() === '' && plansText('plans.evidence.title_needed'),
        evidenceUrl: (hasLink || needsLink) && !isWebAddress(link.url) && plansText('plans.evidence.url_needed'),
      });
      if (!isReady) return;
      setConflict(null);
      touch();
      options.onSaving?.();
      record.mutate({ input: inputOf(note, version) }, { onError: failed });
    },
    /** Nothing has changed: one press. Words that were typed go with it. */
    saveNoChange(): void {
      if (isSaving) return;
      problems.clear();
      setConflict(null);
      touch();
      options.onSaving?.();
      noChange.mutate(
        { input: { actionId: action.id, version: before.version, note: draft.text.trim() || undefined } },
        { onError: failed },
      );
    },
  };
}

/** Saying that it is complete is for those who do the work. Where it is complete already, saying so again claims nothing. */
function refusalsOf({ status, viewerCan }: UpdatableAction): Partial<Record<DeliveryStatusName, string>> {
  const { allowed, reason } = viewerCan.claimCompletion;
  return allowed || reason === null || status === 'COMPLETE' ? {} : { COMPLETE: reason };
}

export type UpdateForm = ReturnType<typeof useUpdateForm>;

/** The server blames `evidence`; on the page that is the link's name. */
function toFormFields(failure: RequestError): RequestError {
  const { evidence, ...others } = failure.fields;
  return evidence === undefined ? failure : Object.assign(failure, { fields: { ...others, evidenceTitle: evidence } });
}
