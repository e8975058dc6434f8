import { actionPath } from '@waymark/plans/web';
import { formatDay, formatInstant, Link, StatusIcon } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import { useVoicesText } from '../voices.text';
import type { AdviceAnswer } from './use-talk';
import { Words } from './words';

const JudgeAdviceDialog = lazy(() => import('./judge-advice-dialog'));

/** What was done with advice, and whether that was enough for whoever gave it. */
export function AdviceAnswerPost({ answer, organisation }: { answer: AdviceAnswer; organisation: string }) {
  const t = useVoicesText();
  const [judging, judge] = useState<boolean | null>(null);
  const { answeredBy, whatChanged, action, isAccepted, judgedOn, judgedWords } = answer;
  return (
    <div className="post reply">
      <p className="meta">
        <span className="kind">{t('voices.advice.done')}</span> <b>{answeredBy.name}</b>
        {answeredBy.title ? `, ${answeredBy.title}` : ''}. {formatInstant(answer.answeredAt)}
      </p>
      <div className="mt-s">
        <Words html={answer.html} />
      </div>
      {whatChanged === null ? null : (
        <p className="mt-s">
          <b>{t('voices.what_changed')}</b> {whatChanged}
        </p>
      )}
      {action === null ? null : (
        <p className="due">
          {t('voices.carried_by')}{' '}
          <Link to={actionPath(organisation, action)}>
            {action.reference} {action.title}
          </Link>
        </p>
      )}
      {isAccepted === null ? null : (
        <p className={`status mt-s ${isAccepted ? 'complete' : 'atrisk'}`}>
          <StatusIcon status={isAccepted ? 'COMPLETE' : 'AT_RISK'} />
          {t(isAccepted ? 'voices.advice.enough' : 'voices.advice.not_enough', { date: judgedOn === null ? '' : formatDay(judgedOn) })}
        </p>
      )}
      {judgedWords === null ? null : <p className="mt-s">{judgedWords}</p>}
      {answer.viewerCan.judge.allowed ? (
        <div className="bar mt-s noprint">
          <button type="button" className="btn small" onClick={() => judge(true)}>
            {t('voices.judge.enough')}
          </button>
          <button type="button" className="btn small" onClick={() => judge(false)}>
            {t('voices.judge.not_enough')}
          </button>
        </div>
      ) : null}
      {judging === null ? null : (
        <Suspense fallback={null}>
          <JudgeAdviceDialog answerId={answer.id} isEnough={judging} onClose={() => judge(null)} />
        </Suspense>
      )}
    </div>
  );
}
