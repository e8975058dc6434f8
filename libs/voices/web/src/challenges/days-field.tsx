import { dayOf, formatWeekday, TextField } from '@waymark/platform/web';
import { toAnswerDueOn } from '@waymark/voices/domain';
import { useVoicesText } from '../voices.text';

export interface DaysFieldProps {
  id: string;
  days: string;
  workingDays: boolean;
  isWrong: boolean;
  error?: string;
  onChange: (facts: { days?: string; workingDays?: boolean }) => void;
}

/** In how many days an answer is asked for, and which day that is. */
export function DaysField({ id, days, workingDays, isWrong, error, onChange }: DaysFieldProps) {
  const t = useVoicesText();
  const dueOn = isWrong ? null : toAnswerDueOn(dayOf(new Date()), { days: Number(days), workingDays });
  return (
    <div>
      <TextField
        id={id}
        label={t('voices.raise.days')}
        hint={t('voices.raise.days.hint')}
        inputMode="numeric"
        size={4}
        style={{ maxWidth: '6rem' }}
        value={days}
        error={error}
        onChange={(event) => onChange({ days: event.target.value.trim() })}
      />
      <label className="check">
        <input type="checkbox" checked={workingDays} onChange={(event) => onChange({ workingDays: event.target.checked })} />
        <span>{t('voices.raise.working_days')}</span>
      </label>
      <p className="sm" role="status">
        {dueOn === null ? '' : t('voices.raise.due_on', { date: formatWeekday(dueOn) })}
      </p>
    </div>
  );
}
