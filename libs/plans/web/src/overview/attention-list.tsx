import { Link, Ref, statusClass, StatusIcon } from '@waymark/platform/web';
import { Clock, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import { actionPath, planPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { attentionWords } from './attention-words';
import type { AttentionItem, Overview } from './use-overview';

const shownAtOnce = 5;

/** The most pressing actions, each with its gravest reason, and the way to all of them. */
export function AttentionList({ overview, organisation }: { overview: Overview; organisation: string }) {
  const t = usePlansText();
  const { needsAttention, attentionTotal } = overview;
  return (
    <section className="aside" aria-labelledby="attention">
      <div className="head">
        <h2 id="attention">{t('plans.overview.attention')}</h2>
        {attentionTotal === 0 ? null : (
          <Link className="sm" to={planPath(organisation, { flag: 'attention' })} current="never">
            {t('plans.overview.attention_all', { count: attentionTotal })}
          </Link>
        )}
      </div>
      {attentionTotal === 0 ? (
        <p>{t('plans.overview.attention_none')}</p>
      ) : (
        <ul className="lines">
          {needsAttention.slice(0, shownAtOnce).map((item) => (
            <AttentionLine key={item.action.id} item={item} organisation={organisation} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AttentionLine({ item, organisation }: { item: AttentionItem; organisation: string }) {
  const t = usePlansText();
  const { action, formerOwnerName, reason } = item;
  const { words, look } = attentionWords(t, item);
  const who =
    reason === 'NO_OWNER'
      ? formerOwnerName === null
        ? null
        : t('plans.attention.was_owner', { name: formerOwnerName })
      : (action.owner?.name ?? t('plans.no_owner'));
  return (
    <li>
      <div className={`why ${statusClass(look)}`}>
        {iconOf(item)}
        {words}
      </div>
      <Link to={actionPath(organisation, action)}>{action.title}</Link>
      <p className="due">
        <Ref>{action.reference}</Ref> {who}
      </p>
    </li>
  );
}

/** The shape of the status where the status is the reason; what is about time or people has a sign of its own. */
function iconOf({ reason, action }: AttentionItem): ReactNode {
  if (reason === 'NO_OWNER') return <UserX aria-hidden="true" />;
  if (reason === 'OFF_TRACK' || reason === 'AT_RISK') return <StatusIcon status={action.status} />;
  return reason === 'AWAITING_CONFIRMATION' ? <StatusIcon status="COMPLETE" /> : <Clock aria-hidden="true" />;
}
