import { ChangeForm, DateField, dayOf, DraftField, formatDay, Notice, TextField, useChange, useDraft, useKeptFacts } from '@waymark/platform/web';
import { useState } from 'react';
import styles from '../open/open.module.css';
import { Words } from '../open/words';
import { useVoicesText } from '../voices.text';
import { ActionField } from './action-field';
import type { ChallengeDialogProps } from './challenge-acts';
import { Choices } from './choices';
import { useAnswer } from './use-challenges';

const outcomes = ['ACCEPTED', 'PARTLY', 'NOT_ACCEPTED'] as const;
type Outcome = (typeof outcomes)[number];

/** Answers a challenge: how it turns out, why, what will happen, by when, and which action carries it. It is never changed afterwards. */
export default function AnswerDialog({ challenge, onClose }: ChallengeDialogProps) {
  const t = useVoicesText();
  const { mutateAsync } = useAnswer();
  const [seen] = useState(challenge.events.length);
  const draftKey = `challenge:${challenge.id}:answer`;
  const actionId = challenge.subject?.kind === 'ACTION' ? challenge.subject.id : '';
  const kept = useKeptFacts<{ outcome: Outcome | ''; willHappen: string; byOn: string; actionId: string }>(draftKey, { outcome: '', willHappen: '', byOn: '', actionId });
  const { facts } = kept;
  const words = useDraft(`${draftKey}:words`);
  const change = useChange({ draftKey, asksReason: false, kept, onClose });
  const { of: errorOf } = change.problems;
  const today = dayOf(new Date());
  const isAgreed = facts.outcome === 'ACCEPTED' || facts.outcome === 'PARTLY';
  const theirs = challenge.events.slice(seen).find(({ kind }) => kind === 'ANSWERED');

  const save = () =>
    change.save(
      {
        outcome: facts.outcome === '' && t('voices.answer.outcome_needed'),
        markdown: words.text.trim() === '' && t('voices.answer.words_needed'),
        willHappen: isAgreed && facts.willHappen.trim() === '' && t('voices.answer.will_happen_needed'),
        byOn: isAgreed && facts.byOn !== '' && facts.byOn < today && t('voices.answer.by_past'),
      },
      async () => {
        if (facts.outcome === '') throw new Error(t('voices.answer.outcome_needed'));
        await mutateAsync({
          input: {
            challengeId: challenge.id,
            seen: theirs === undefined ? seen : challenge.events.length,
            outcome: facts.outcome,
            markdown: words.text.trim(),
            willHappen: isAgreed ? facts.willHappen.trim() : undefined,
            byOn: isAgreed ? facts.byOn || undefined : undefined,
            actionId: isAgreed ? facts.actionId || undefined : undefined,
          },
        });
        words.clear();
        return t('voices.answer.saved');
      },
    );

  return (
    <ChangeForm
      title={t('voices.answer.title', { number: challenge.number })}
      act={t('voices.answer.send')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
    >
      <blockquote className={`panel ${styles['quoted']}`}>
        <p className="b">{challenge.title}</p>
        <Words html={challenge.html} />
        <p className="due">{challenge.clock.text}</p>
      </blockquote>
      {theirs?.html == null ? null : (
        <Notice tone="warning" isNews title={t('voices.answer.meanwhile', { name: theirs.by?.name ?? t('voices.somebody'), date: formatDay(theirs.happenedOn) })}>
          <Words html={theirs.html} />
        </Notice>
      )}
      <Choices
        id="change-outcome"
        legend={t('voices.answer.outcome')}
        value={facts.outcome}
        error={errorOf('outcome')}
        onChange={(outcome) => kept.set({ outcome })}
        options={outcomes.map((one) => ({ value: one, label: t(`voices.outcome.${one}`), explain: t(`voices.outcome.${one}.explain`) }))}
      />
      <DraftField id="change-markdown" label={t('voices.answer.words')} hint={t('voices.answer.stays')} draft={words} error={errorOf('markdown')} onSave={() => void save()} />
      {isAgreed ? (
        <>
          <TextField
            id="change-willHappen"
            label={t('voices.answer.what_will_happen')}
            value={facts.willHappen}
            error={errorOf('willHappen')}
            onChange={(event) => kept.set({ willHappen: event.target.value })}
          />
          <DateField id="change-byOn" label={t('voices.answer.by_when')} min={today} value={facts.byOn} error={errorOf('byOn')} onChange={(event) => kept.set({ byOn: event.target.value })} />
          <ActionField id="change-actionId" value={facts.actionId} error={errorOf('actionId')} onChange={(id) => kept.set({ actionId: id })} />
        </>
      ) : null}
    </ChangeForm>
  );
}
