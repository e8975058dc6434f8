import { ConflictPanel, Skeleton, statusWord, useQueryOf, type DeliveryStatusName, type RequestError } from '@waymark/platform/web';
import { usePlansText } from '../plans.text';
import type { PlanAction } from '../plans/use-plan';
import { ActionStandsDocument } from './plan-updates.generated';

export interface EditorConflictProps {
  action: PlanAction;
  conflict: RequestError;
  /** What the person has chosen and written. */
  status: DeliveryStatusName;
  note: string;
  onKeep: (note: string, version: number) => void;
  onKeepTheirs: () => void;
}

const inWords = (status: DeliveryStatusName, note: string | null | undefined): string => `${statusWord(status)}. ${note ?? ''}`.trim();

/** Somebody else has said how it is going in the meantime. Their words are not on the plan, so they are asked for. */
export function EditorConflict({ action, conflict, status, note, onKeep, onKeepTheirs }: EditorConflictProps) {
  const t = usePlansText();
  const { data, isError } = useQueryOf(ActionStandsDocument, { id: action.id });
  if (data === undefined && !isError) return <Skeleton lines={3} />;
  const stands = data?.action ?? action;
  const mine = inWords(status, note);
  return (
    <ConflictPanel
      changedBy={conflict.changedBy}
      changedAt={conflict.changedAt}
      field={t('plans.update.status_field')}
      mine={mine}
      theirs={inWords(stands.status, data?.action.lastUpdate?.note)}
      onKeep={(text) => onKeep(text === mine ? note : text, stands.version)}
      onKeepTheirs={onKeepTheirs}
    />
  );
}
