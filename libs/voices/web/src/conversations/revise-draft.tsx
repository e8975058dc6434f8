import { PersonField } from '@waymark/organisations/web';
import { ConflictPanel, type PersonChoice, TextAreaField, TextField } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { useMemoryWords } from './memory-words';
import { type DraftOnPage, useReviseDraft } from './use-drafts';

/** Other words for a draft. Any member writes them; when somebody else was faster, both texts are shown. */
export function ReviseDraft({ draft, onClose }: { draft: DraftOnPage; onClose: () => void }) {
  const t = useSpaceText();
  const revise = useReviseDraft();
  const title = useMemoryWords(`title ${draft.id}`, draft.title ?? '');
  const words = useMemoryWords(`words ${draft.id}`, draft.markdown ?? '');
  const [respondent, setRespondent] = useState<PersonChoice | null>(draft.respondent);
  // Words are saved on top of the text that was on screen when they were begun.
  const [revision, setRevision] = useState(draft.revision);
  const [theirs, setTheirs] = useState<string | null>(null);
  const act = useAct(({ code, facts }) => {
    if (code !== 'voices.draft.changed') return false;
    setTheirs(String(facts['current']));
    return true;
  });
  const { of } = act.problems;
  const close = () => {
    title.clear();
    words.clear();
    onClose();
  };
  const save = async (markdown: string, onTopOf: number) => {
    const isChallenge = draft.kind === 'CHALLENGE';
    const found = {
      title: title.text.trim() === '' && t('space.draft.title_needed'),
      markdown: markdown.trim() === '' && t('space.draft.words_needed'),
      respondentId: isChallenge && respondent === null && t('space.draft.respondent_needed'),
    };
    const done = await act.run(found, async () => {
      await revise.mutateAsync({ input: { id: draft.id, revision: onTopOf, title: title.text.trim(), markdown: markdown.trim(), respondentId: isChallenge ? respondent!.id : null } });
      return t('space.draft.revised');
    });
    if (done) close();
  };
  if (theirs !== null) {
    const keep = (text: string) => {
      words.write(text);
      setTheirs(null);
      setRevision(draft.revision);
      void save(text, draft.revision);
    };
    return <ConflictPanel changedBy={draft.texts[0]?.author.name ?? null} changedAt={draft.texts[0]?.writtenAt ?? null} field={t('space.draft.words')} mine={words.text} theirs={theirs} onKeep={keep} onKeepTheirs={close} />;
  }
  return (
    <ActForm act={act} does={t('space.save')} onDo={() => void save(words.text, revision)} onCancel={close}>
      {draft.state === 'PASSED' ? <p className="b">{t('space.draft.voted_again')}</p> : null}
      <TextField id="title" label={t('space.draft.title')} autoComplete="off" value={title.text} error={of('title')} onChange={(event) => title.write(event.target.value)} />
      <TextAreaField id="markdown" label={t('space.draft.words')} hint={t('space.draft.words_hint')} rows={6} value={words.text} error={of('markdown')} onChange={(event) => words.write(event.target.value)} />
      {draft.kind === 'CHALLENGE' ? <PersonField id="respondentId" label={t('space.draft.respondent')} hint={t('space.draft.respondent_hint')} value={respondent} error={of('respondentId')} onChange={setRespondent} /> : null}
    </ActForm>
  );
}
