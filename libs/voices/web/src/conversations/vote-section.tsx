import { formatDay, PermitButton } from '@waymark/platform/web';
import { useId } from 'react';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { type BallotChoice, type DraftOnPage, type DraftVote, useCloseVote, useVote } from './use-drafts';

const choices: readonly BallotChoice[] = ['YES', 'NO', 'ABSTAIN'];

/** The vote that is open, and what came of those before. */
export function VoteSection({ draft }: { draft: DraftOnPage }) {
  const t = useSpaceText();
  const id = useId();
  const { votes } = draft;
  if (votes.length === 0) return null;
  const open = votes.find(({ closedOn }) => closedOn === null);
  const closed = votes.filter(({ closedOn }) => closedOn !== null);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('space.vote')}</h2>
      {open === undefined ? null : <OpenVote draft={draft} vote={open} />}
      {closed.length === 0 ? null : (
        <ul className="lines mt">
          {closed.map((vote) => (
            <li key={vote.id}>
              <p className="b">{t(vote.isCarried ? 'space.vote.carried' : 'space.vote.not_carried', { date: formatDay(vote.closedOn!), number: vote.revision })}</p>
              <p className="due">{t('space.vote.counts', { yes: vote.yes ?? 0, no: vote.no ?? 0, abstain: vote.abstain ?? 0 })}</p>
              <p className="due">{t(`space.vote.${vote.rule}`, { quorum: vote.quorum })}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OpenVote({ draft, vote }: { draft: DraftOnPage; vote: DraftVote }) {
  const t = useSpaceText();
  const act = useAct();
  const [cast, close] = [useVote(), useCloseVote()];
  const { viewerCan } = draft;
  const say = (choice: BallotChoice) =>
    act.run({}, async () => {
      await cast.mutateAsync({ draftId: draft.id, choice });
      return t('space.vote.done');
    });
  const end = () =>
    act.run({}, async () => {
      await close.mutateAsync({ draftId: draft.id });
      return t('space.vote.closed_done');
    });
  return (
    <div className="panel stack mt">
      {act.problems.summary.map(({ sentence }) => (
        <p key={sentence} className="error" role="alert">
          {sentence}
        </p>
      ))}
      <p>{t('space.vote.so_far', { count: vote.castCount ?? 0, date: formatDay(vote.closesOn) })}</p>
      <p className="due">{t(`space.vote.${vote.rule}`, { quorum: vote.quorum })}</p>
      <div className="bar noprint" role="group" aria-label={t('space.vote.say')}>
        {choices.map((choice) => (
          <PermitButton key={choice} permit={viewerCan.vote} aria-pressed={vote.ownBallot === choice} className={vote.ownBallot === choice ? 'btn primary' : 'btn'} onClick={() => void say(choice)}>
            {t(`space.vote.choice.${choice}`)}
          </PermitButton>
        ))}
        <PermitButton className="btn quiet" permit={viewerCan.closeVote} onClick={() => void end()}>
          {t('space.vote.close')}
        </PermitButton>
      </div>
      <p className="sm muted">{vote.ownBallot === null ? t('space.vote.secret') : `${t('space.vote.yours', { choice: t(`space.vote.choice.${vote.ownBallot}`) })} ${t('space.vote.secret')}`}</p>
    </div>
  );
}
