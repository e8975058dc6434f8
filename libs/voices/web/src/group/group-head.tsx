import { PageHeading, PermitButton } from '@waymark/platform/web';
import { Plus } from 'lucide-react';
import { groupLine } from './group-words';
import { useSpaceText } from './space.text';
import { useAct } from './use-act';
import { type GroupOnPage, useAskToJoin } from './use-groups';

/** Which group it is, who stands for it, and the one thing the viewer can do first. */
export function GroupHead({ group, onStart }: { group: GroupOnPage; onStart: () => void }) {
  const t = useSpaceText();
  const { name, viewerCan, viewerStanding } = group;
  const act = useAct();
  const ask = useAskToJoin();
  const join = () =>
    act.run({}, async () => {
      await ask.mutateAsync({ groupKey: group.key });
      return t(viewerStanding === 'INVITED' ? 'space.join.accepted' : 'space.join.asked');
    });
  const waits = viewerStanding === 'ASKED';
  return (
    <>
      <div className="head">
        <div>
          <PageHeading>{name}</PageHeading>
          <p className="muted mt-s">{groupLine(t, group)}</p>
        </div>
        {viewerCan.enter.allowed ? (
          <button type="button" className="btn primary" onClick={onStart}>
            <Plus size={18} aria-hidden="true" />
            {t('space.start')}
          </button>
        ) : waits ? null : (
          <PermitButton permit={viewerCan.askToJoin} className="btn primary" aria-busy={act.isBusy} onClick={() => void join()}>
            {t(viewerStanding === 'INVITED' ? 'space.join.accept' : 'space.join.ask')}
          </PermitButton>
        )}
      </div>
      {act.problems.summary.map(({ sentence }) => (
        <p key={sentence} className="error mt-s" role="alert">
          {sentence}
        </p>
      ))}
    </>
  );
}
