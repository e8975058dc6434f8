import { ChangeForm, TextField, useChange, useKeptFacts } from '@waymark/platform/web';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import { useReviseScale, type Scale } from './use-cycles';

const most = 8;

/** Another scale, for a reason. Opinions given already keep the one they were given on. */
export default function ScaleDialog({ scale, onClose }: { scale: Scale; onClose: () => void }) {
  const t = useReviewsText();
  const { mutateAsync } = useReviseScale();
  const kept = useKeptFacts('opinion-scale', () => ({ levels: scale.levels.map(({ level, meaning }) => ({ level, meaning })) }));
  const { levels } = kept.facts;
  const setLevels = (next: typeof levels) => kept.set({ levels: next });
  const change = useChange({ draftKey: 'opinion-scale', asksReason: true, kept, onClose });
  const set = (at: number, part: Partial<(typeof levels)[number]>) => setLevels(levels.map((one, place) => (place === at ? { ...one, ...part } : one)));
  const save = () =>
    change.save(
      {
        'level-0': levels.some(({ level, meaning }) => level.trim() === '' || meaning.trim() === '') && t('reviews.scale.words_needed'),
        levels: levels.length < 2 && t('reviews.scale.two_needed'),
      },
      async ({ reason, version }) => {
        await mutateAsync({ input: { revision: version ?? scale.revision, reason: reason!, levels: levels.map(({ level, meaning }) => ({ level: level.trim(), meaning: meaning.trim() })) } });
        return t('reviews.scale.saved');
      },
    );
  return (
    <ChangeForm title={t('reviews.scale.change')} act={t('reviews.save')} change={change} reasonLabel={t('reviews.scale.reason')} reasonHint={t('reviews.scale.reason_hint')} onSave={() => void save()} onClose={onClose}>
      <p>{t('reviews.scale.keeps')}</p>
      {levels.map((one, at) => (
        <fieldset key={at} className={styles['signer']}>
          <legend className="vh">{t('reviews.scale.level', { place: at + 1 })}</legend>
          <TextField id={`change-level-${at}`} label={t('reviews.scale.level', { place: at + 1 })} value={one.level} error={change.problems.of(`level-${at}`)} onChange={(event) => set(at, { level: event.target.value })} />
          <TextField id={`change-meaning-${at}`} label={t('reviews.scale.meaning')} value={one.meaning} onChange={(event) => set(at, { meaning: event.target.value })} />
          <button type="button" className="btn quiet small" onClick={() => setLevels(levels.filter((_, place) => place !== at))}>
            {t('reviews.signers.remove')} <span className="vh">{one.level}</span>
          </button>
        </fieldset>
      ))}
      {levels.length >= most ? null : (
        <div>
          <button type="button" className="btn small" onClick={() => setLevels([...levels, { level: '', meaning: '' }])}>
            {t('reviews.scale.add')}
          </button>
        </div>
      )}
    </ChangeForm>
  );
}
