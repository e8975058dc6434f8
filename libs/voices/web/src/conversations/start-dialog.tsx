import { Dialog } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import { useSpaceText } from '../group/space.text';
import type { GroupOnPage } from '../group/use-groups';
import { StartDraftForm } from './start-draft-form';
import { StartTalkForm } from './start-talk-form';

const LimitsList = lazy(() => import('../unnamed/limits'));

type Start = 'NAMED' | 'UNNAMED' | 'DRAFT';
const starts: readonly Start[] = ['NAMED', 'UNNAMED', 'DRAFT'];

/** Begins something inside. Who will read it is said before the first word is typed. */
export default function StartDialog({ group, organisation, onClose }: { group: GroupOnPage; organisation: string; onClose: () => void }) {
  const t = useSpaceText();
  const [start, setStart] = useState<Start>('NAMED');
  const part = { groupKey: group.key, organisation, onClose };
  return (
    <Dialog title={t('space.start')} onClose={onClose}>
      <div className="stack">
        <fieldset>
          <legend className="label">{t('space.start.what')}</legend>
          <div className="choice">
            {starts.map((one) => (
              <label key={one}>
                <input type="radio" name="start" value={one} checked={start === one} onChange={() => setStart(one)} />
                {t(`space.start.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <p>{t(`space.start.explain.${start}`, { days: group.answerDays })}</p>
        {start === 'UNNAMED' ? (
          <Suspense>
            <LimitsList />
          </Suspense>
        ) : null}
        {start === 'DRAFT' ? <StartDraftForm {...part} /> : <StartTalkForm key={start} kind={start} {...part} />}
      </div>
    </Dialog>
  );
}
