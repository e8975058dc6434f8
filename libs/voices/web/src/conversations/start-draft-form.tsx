import { PersonField } from '@waymark/organisations/web';
import { type PersonChoice, SelectField, TextAreaField, TextField, useGo } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from '../group/act-form';
import { draftPath } from '../group/groups.paths';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { useMemoryWords } from './memory-words';
import type { StartProps } from './start-talk-form';
import { ownerOf, SubjectField } from './subject-field';
import { type DraftKind, type SubjectKind, usePartsToSpeakOf, useStartDraft } from './use-drafts';

const kinds: readonly DraftKind[] = ['CHALLENGE', 'ADVICE', 'STATEMENT'];

/** Begins words that the group may release in its own name, once it has agreed on them. */
export function StartDraftForm({ groupKey, organisation, onClose }: StartProps) {
  const t = useSpaceText();
  const go = useGo();
  const act = useAct();
  const start = useStartDraft();
  const plan = usePartsToSpeakOf().data?.plan ?? null;
  const [kind, setKind] = useState<DraftKind>('CHALLENGE');
  const [subject, setSubject] = useState('');
  const [chosen, setChosen] = useState<PersonChoice | null | undefined>();
  const title = useMemoryWords(`start ${groupKey}`);
  const words = useMemoryWords(`draft ${groupKey}`);
  // Whoever owns an action is asked about it, unless somebody else is named.
  const respondent = chosen === undefined ? ownerOf(plan, subject) : chosen;
  const { of } = act.problems;

  const save = () => {
    const found = {
      subjectId: subject === '' && t('space.draft.subject_needed'),
      respondentId: kind === 'CHALLENGE' && respondent === null && t('space.draft.respondent_needed'),
      title: title.text.trim() === '' && t('space.draft.title_needed'),
      markdown: words.text.trim() === '' && t('space.draft.words_needed'),
    };
    return act.run(found, async () => {
      const [subjectKind, subjectId] = subject.split(' ') as [SubjectKind, string];
      const respondentId = kind === 'CHALLENGE' ? respondent!.id : null;
      const { startDraft } = await start.mutateAsync({ input: { groupKey, kind, subjectKind, subjectId, respondentId, title: title.text.trim(), markdown: words.text.trim() } });
      title.clear();
      words.clear();
      onClose();
      go(draftPath(organisation, groupKey, startDraft.draft.id));
      return null;
    });
  };

  return (
    <ActForm act={act} does={t('space.start.draft_does')} onDo={() => void save()} onCancel={onClose}>
      <SelectField
        id="kind"
        label={t('space.draft.becomes')}
        value={kind}
        onChange={(event) => setKind(event.target.value as DraftKind)}
        options={kinds.map((one) => ({ value: one, label: t(`space.draft.becomes.${one}`) }))}
      />
      <SubjectField id="subjectId" plan={plan} value={subject} error={of('subjectId')} onChange={setSubject} />
      {kind === 'CHALLENGE' ? (
        <PersonField id="respondentId" label={t('space.draft.respondent')} hint={t('space.draft.respondent_hint')} value={respondent} error={of('respondentId')} onChange={setChosen} />
      ) : null}
      <TextField id="title" label={t('space.draft.title')} autoComplete="off" value={title.text} error={of('title')} onChange={(event) => title.write(event.target.value)} />
      <TextAreaField id="markdown" label={t('space.draft.words')} hint={t('space.draft.words_hint')} rows={5} value={words.text} error={of('markdown')} onChange={(event) => words.write(event.target.value)} />
    </ActForm>
  );
}
