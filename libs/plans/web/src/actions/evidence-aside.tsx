import { ChangeForm, DateField, formatDay, formatInstant, TextField, useChange, useMutationOf } from '@waymark/platform/web';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import { planReaders } from '../plans/plan-readers';
import { isWebAddress } from '../updates/evidence-fields';
import { RecordEvidenceDocument } from './action-details.generated';
import { EvidenceLink } from './history-entry';
import type { Action } from './use-action';

/** What shows that something was done: links, each with its date. */
export function EvidenceAside({ action }: { action: Action }) {
  const t = usePlansText();
  const [isAdding, setAdding] = useState(false);
  const { evidence, viewerCan } = action;
  return (
    <section className="aside" aria-labelledby="evidence">
      <h2 id="evidence">{t('plans.evidence')}</h2>
      {evidence.length === 0 ? <p className="muted sm">{t('plans.evidence.none')}</p> : null}
      <ul className="lines">
        {evidence.map((one) => (
          <li key={one.id}>
            <EvidenceLink evidence={one} />
            <p className="due">
              {t('plans.evidence.line', {
                site: siteOf(one.url),
                date: one.datedOn === null ? formatInstant(one.recordedAt) : formatDay(one.datedOn),
              })}
            </p>
          </li>
        ))}
      </ul>
      {viewerCan.recordEvidence.allowed ? (
        <button type="button" className="btn quiet small noprint" onClick={() => setAdding(true)}>
          {t('plans.evidence.add')}
        </button>
      ) : null}
      {isAdding ? <EvidenceDialog action={action} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

/** Where a link leads, without what goes before and after the name of the site. */
function siteOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}

function EvidenceDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const t = usePlansText();
  const { mutateAsync } = useMutationOf(RecordEvidenceDocument, { refreshes: planReaders });
  const [facts, setFacts] = useState({ title: '', url: '', datedOn: '' });
  const change = useChange({ draftKey: `action:${action.id}:evidence`, asksReason: false, onClose });
  const { of: errorOf } = change.problems;
  const set = (field: keyof typeof facts) => (event: { target: { value: string } }) => setFacts((now) => ({ ...now, [field]: event.target.value }));
  const save = () =>
    change.save(
      {
        title: facts.title.trim() === '' && t('plans.evidence.title_needed'),
        url: !isWebAddress(facts.url) && t('plans.evidence.url_needed'),
      },
      async () => {
        const { title, url, datedOn } = facts;
        await mutateAsync({ actionId: action.id, evidence: { title: title.trim(), url: url.trim(), datedOn: datedOn || null } });
        return t('plans.evidence.saved');
      },
    );
  return (
    <ChangeForm title={t('plans.evidence.add')} act={t('plans.evidence.add')} change={change} onSave={() => void save()} onClose={onClose}>
      <TextField id="change-title" label={t('plans.evidence.title')} value={facts.title} error={errorOf('title')} onChange={set('title')} />
      <TextField
        id="change-url"
        type="url"
        label={t('plans.evidence.url')}
        hint={t('plans.evidence.url_hint')}
        value={facts.url}
        error={errorOf('url')}
        onChange={set('url')}
      />
      <DateField id="change-datedOn" label={t('plans.evidence.dated')} value={facts.datedOn} error={errorOf('datedOn')} onChange={set('datedOn')} />
    </ChangeForm>
  );
}
