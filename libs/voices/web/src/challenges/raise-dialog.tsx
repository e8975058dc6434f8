import { PersonField } from '@waymark/organisations/web';
import { ChangeForm, DraftField, type PersonChoice, useChange, useDraft, useGo, useKeptFacts, useViewer } from '@waymark/platform/web';
import type { Subject } from '../open/use-talk';
import { challengePath } from '../voices.paths';
import { useVoicesText } from '../voices.text';
import { DaysField } from './days-field';
import { useRaise, useRespondentOf } from './use-challenges';

export interface RaiseDialogProps {
  subject: Subject;
  /** What people call it. */
  name: string;
  onClose: () => void;
}

/** Raises a challenge in one's own name: what is asked, who is to answer, and by when. */
export default function RaiseDialog({ subject, name, onClose }: RaiseDialogProps) {
  const t = useVoicesText();
  const go = useGo();
  const { organisation, personId } = useViewer();
  const { mutateAsync } = useRaise();
  const draftKey = `raise:${subject.kind}:${subject.id}`;
  const title = useDraft(`${draftKey}:title`);
  const words = useDraft(`${draftKey}:words`);
  const kept = useKeptFacts<{ respondent: PersonChoice | null; isChosen: boolean; days: string; workingDays: boolean }>(draftKey, { respondent: null, isChosen: false, days: String(organisation.challengeDays), workingDays: organisation.isChallengeInWorkingDays });
  const owner = useRespondentOf(subject.kind === 'ACTION' ? subject.id : null).data?.action.owner ?? null;
  const suggested = owner === null || owner.hasLeft || owner.id === personId ? null : owner;
  const respondent = kept.facts.isChosen ? kept.facts.respondent : suggested;
  const change = useChange({ draftKey, asksReason: false, kept, onClose });
  const { of: errorOf } = change.problems;
  const days = Number(kept.facts.days);
  const isWrong = !Number.isInteger(days) || days < 1 || days > 90;

  const save = () =>
    change.save(
      {
        title: title.text.trim() === '' && t('voices.raise.title_needed'),
        markdown: words.text.trim() === '' && t('voices.raise.words_needed'),
        respondentId: respondent === null && t('voices.raise.respondent_needed'),
        days: isWrong && t('voices.raise.days_wrong'),
      },
      async () => {
        const { raiseChallenge } = await mutateAsync({
          input: { subjectKind: subject.kind, subjectId: subject.id, respondentId: respondent!.id, title: title.text.trim(), markdown: words.text.trim(), days, workingDays: kept.facts.workingDays },
        });
        title.clear();
        words.clear();
        const { number } = raiseChallenge.challenge;
        go(challengePath(organisation.slug, number));
        return t('voices.raise.done', { number });
      },
    );

  return (
    <ChangeForm
      title={t('voices.raise.title', { name })}
      act={t('voices.raise')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p className="muted">{t('voices.raise.explain')}</p>
      <DraftField id="change-title" label={t('voices.raise.line')} hint={t('voices.raise.line.hint')} rows={1} draft={title} error={errorOf('title')} onSave={() => void save()} />
      <DraftField id="change-markdown" label={t('voices.raise.words')} hint={t('voices.raise.words.hint')} draft={words} error={errorOf('markdown')} onSave={() => void save()} />
      <PersonField
        id="change-respondentId"
        label={t('voices.raise.respondent')}
        hint={t('voices.raise.respondent.hint')}
        value={respondent}
        error={errorOf('respondentId')}
        onChange={(person) => kept.set({ respondent: person, isChosen: true })}
      />
      <DaysField
        id="change-days"
        days={kept.facts.days}
        workingDays={kept.facts.workingDays}
        isWrong={isWrong}
        error={errorOf('days')}
        onChange={(facts) => kept.set(facts)}
      />
    </ChangeForm>
  );
}
