import { address, Dialog, Facts, formatDay, Link, Loaded } from '@waymark/platform/web';
import { ActForm } from '../group/act-form';
import { subjectWords } from '../group/group-words';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { Words } from '../open/words';
import { useReleaseDraft, useReleasePreview } from './use-drafts';

/** Letting words out cannot be undone. So exactly those words are shown first, and who will see them. */
export function ReleaseDialog({ draftId, organisation, onClose }: { draftId: string; organisation: string; onClose: () => void }) {
  const t = useSpaceText();
  const act = useAct();
  const release = useReleaseDraft();
  const preview = useReleasePreview(draftId);
  const does = async () => {
    const done = await act.run({}, async () => {
      await release.mutateAsync({ draftId });
      return t('space.release.done');
    });
    if (done) onClose();
  };
  return (
    <Dialog title={t('space.release.title')} onClose={onClose}>
      <Loaded query={preview}>
        {({ releasePreview: { groupName, kind, title, html, subject, respondent, answerDueOn, saidOn, readers, keptBack } }) => (
          <ActForm act={act} does={t('space.release.does')} onDo={() => void does()} onCancel={onClose}>
            <p>{t('space.release.exactly')}</p>
            <div className="panel stack">
              {title === null ? null : <h3>{title}</h3>}
              <Words html={html} />
            </div>
            <Facts
              facts={[
                { term: t('space.release.as'), fact: `${t(`space.kind.${kind}`)}, ${groupName}` },
                subject === null ? null : { term: t('space.draft.subject'), fact: <Link to={address([organisation]) + subject.path}>{subjectWords(subject)}</Link> },
                respondent === null ? null : { term: t('space.draft.respondent'), fact: respondent.name },
                answerDueOn === null ? null : { term: t('space.release.due'), fact: formatDay(answerDueOn) },
                { term: t('space.release.day'), fact: formatDay(saidOn) },
                { term: t('space.release.readers'), fact: readers },
                { term: t('space.release.kept_back'), fact: keptBack },
              ]}
            />
          </ActForm>
        )}
      </Loaded>
    </Dialog>
  );
}
