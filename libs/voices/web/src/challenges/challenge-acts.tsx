import { announce, type RequestError } from '@waymark/platform/web';
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { useVoicesText } from '../voices.text';
import { useAcknowledge, useSupport, useTakeUp, type Challenge } from './use-challenges';

/** What every dialog of a challenge is given. */
export interface ChallengeDialogProps {
  challenge: Challenge;
  onClose: () => void;
}

const dialogs = {
  answer: lazy(() => import('./answer-dialog')),
  enough: lazy(() => import('./enough-dialog')),
  not_enough: lazy(() => import('./not-enough-dialog')),
  withdraw: lazy(() => import('./withdraw-dialog')),
  respondent: lazy(() => import('./respondent-dialog')),
} satisfies Record<string, ComponentType<ChallengeDialogProps>>;

/** What the viewer may do with a challenge. What is not theirs to do is not offered. */
export function ChallengeActs({ challenge }: { challenge: Challenge }) {
  const t = useVoicesText();
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const [asks, ask] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const acknowledge = useAcknowledge();
  const takeUp = useTakeUp();
  const support = useSupport(challenge);
  const { viewerCan, id, isSupported } = challenge;
  const done = (words: string) => ({
    onSuccess: () => {
      setRefusal(null);
      announce(words);
    },
    onError: (failure: RequestError) => setRefusal(failure.message),
  });
  if (!Object.values(viewerCan).some(({ allowed }) => allowed)) return null;
  const Dialog = open === null ? null : dialogs[open];
  const opens = (dialog: keyof typeof dialogs, words: string, isFirst = false) => (
    <button type="button" className={`btn small${isFirst ? ' primary' : ''}`} onClick={() => setOpen(dialog)}>
      {words}
    </button>
  );
  return (
    <div className="post reply noprint">
      {refusal === null ? null : (
        <p className="error" role="alert">
          {refusal}
        </p>
      )}
      <div className="bar">
        {viewerCan.answer.allowed ? opens('answer', t('voices.answer.this'), true) : null}
        {viewerCan.acknowledge.allowed ? (
          <button type="button" className="btn small" aria-disabled={acknowledge.isPending} onClick={() => acknowledge.mutate({ id }, done(t('voices.acknowledge.done')))}>
            {t('voices.acknowledge')}
          </button>
        ) : null}
        {viewerCan.judge.allowed ? opens('enough', t('voices.judge.enough')) : null}
        {viewerCan.judge.allowed ? opens('not_enough', t('voices.judge.not_enough')) : null}
        {viewerCan.support.allowed ? (
          <button type="button" className="btn small" aria-pressed={isSupported} onClick={() => support.mutate({ id }, done(t(isSupported ? 'voices.support.taken_back' : 'voices.support.added')))}>
            {t(isSupported ? 'voices.support.take_back' : 'voices.support.add')}
          </button>
        ) : null}
        {viewerCan.takeUp.allowed && !asks ? (
          <button type="button" className="btn small" onClick={() => ask(true)}>
            {t('voices.take_up')}
          </button>
        ) : null}
        {viewerCan.takeUp.allowed && asks ? (
          <span className="bar" role="group" aria-label={t('voices.take_up')}>
            <span className="sm">{t('voices.take_up.sure')}</span>
            <button type="button" className="btn small primary" aria-disabled={takeUp.isPending} onClick={() => takeUp.mutate({ id }, done(t('voices.take_up.done')))}>
              {t('voices.take_up.yes')}
            </button>
            <button type="button" className="btn quiet small" onClick={() => ask(false)}>
              {t('voices.cancel')}
            </button>
          </span>
        ) : null}
        {viewerCan.nameRespondent.allowed ? opens('respondent', t('voices.respondent.name')) : null}
        {viewerCan.withdraw.allowed ? (
          <button type="button" className="btn quiet small" onClick={() => setOpen('withdraw')}>
            {t('voices.withdraw')}
          </button>
        ) : null}
      </div>
      {Dialog === null ? null : (
        <Suspense fallback={null}>
          <Dialog challenge={challenge} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </div>
  );
}
