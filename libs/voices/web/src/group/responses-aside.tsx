import { address, formatDay, Link, PermitButton, StatusIcon } from '@waymark/platform/web';
import { useId, useState } from 'react';
import { Words } from '../open/words';
import { challengePath } from '../voices.paths';
import { type GroupJudgement, JudgeDialog } from './judge-dialog';
import { listResponses, type GroupResponse } from './responses';
import { useSpaceText } from './space.text';
import { useAct } from './use-act';
import { type GroupOnPage, useAcceptAnswerForGroup, useJudgeAnswerForGroup } from './use-groups';

/** What the group was answered: first what it has not judged yet, then the last that it found enough. */
export function ResponsesAside({ group, organisation }: { group: GroupOnPage; organisation: string }) {
  const t = useSpaceText();
  const id = useId();
  const responses = listResponses(group);
  return (
    <section className="aside" aria-labelledby={id}>
      <h2 id={id}>{t(group.viewerCan.enter.allowed ? 'space.responses' : 'space.responses.outside')}</h2>
      {responses.length === 0 ? <p className="sm">{t('space.responses.none')}</p> : null}
      <ul className="lines">
        {responses.map((response) => (
          <li key={response.id}>
            <p className="meta">
              <b>{response.by}</b> {t(response.kind === 'challenge' ? 'space.responses.challenge' : 'space.responses.advice')} <About response={response} organisation={organisation} />
            </p>
            <div className="mt-s">
              <Words html={response.html} />
            </div>
            {response.settledOn === null ? <Judge response={response} group={group} /> : <Settled on={response.settledOn} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ response: { title, number, path }, organisation }: { response: GroupResponse; organisation: string }) {
  if (number !== null) return <Link to={challengePath(organisation, number)}>{title}</Link>;
  return path === null ? title : <Link to={address([organisation]) + path}>{title}</Link>;
}

function Settled({ on }: { on: string }) {
  const t = useSpaceText();
  return (
    <p className="mt-s">
      <span className="status complete">
        <StatusIcon status="COMPLETE" />
        {t('space.responses.accepted', { date: formatDay(on) })}
      </span>
    </p>
  );
}

function Judge({ response, group }: { response: GroupResponse; group: GroupOnPage }) {
  const t = useSpaceText();
  const act = useAct();
  const [judge, accept] = [useJudgeAnswerForGroup(), useAcceptAnswerForGroup()];
  const [judged, setJudged] = useState<GroupJudgement | null>(null);
  const { kind, targetId } = response;
  if (!group.viewerCan.enter.allowed) return null;
  const chair = group.viewerCan.decideMembers;
  const isEnough = () =>
    act.run({}, async () => {
      if (kind === 'challenge') await judge.mutateAsync({ groupKey: group.key, challengeId: targetId, isSatisfied: true, words: null });
      else await accept.mutateAsync({ groupKey: group.key, answerId: targetId, isAccepted: true, words: null });
      return t('space.judge.done');
    });
  return (
    <>
      {act.problems.summary.map(({ sentence }) => (
        <p key={sentence} className="error" role="alert">
          {sentence}
        </p>
      ))}
      <div className="bar mt-s noprint">
        <PermitButton className="btn small" permit={chair} onClick={() => void isEnough()}>
          {t('space.judge.accept')}
        </PermitButton>
        <PermitButton
          className="btn small"
          permit={chair}
          onClick={() => setJudged(kind === 'challenge' ? { kind: 'answer_not_enough', challengeId: targetId } : { kind: 'advice_not_enough', answerId: targetId })}
        >
          {t('space.judge.not_yet')}
        </PermitButton>
      </div>
      {judged === null ? null : <JudgeDialog groupKey={group.key} of={judged} onClose={() => setJudged(null)} />}
    </>
  );
}
