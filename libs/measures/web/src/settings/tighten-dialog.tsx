import { ChangeForm, TextField, useMutationOf } from '@waymark/platform/web';
import { toNumber } from '../figures/figure-number';
import styles from '../figures/figures.module.css';
import { useFiguresText } from '../figures/figures.text';
import { idInDialog, useMeasureChange } from '../figures/measure-change';
import { TightenProtectionDocument } from './protection.generated';
import { audiences, fieldOf, rules, rulesOf, tightened, type ProtectedAudience, type Rule } from './thresholds';
import { protectionReaders, type ProtectionSettings } from './use-protection';

/** Makes the rules stricter, or takes that back as far as the floor; what was hidden meanwhile stays hidden. */
export function TightenDialog({ protection, onClose }: { protection: ProtectionSettings['protection']; onClose: () => void }) {
  const t = useFiguresText();
  const { mutateAsync } = useMutationOf(TightenProtectionDocument, { refreshes: protectionReaders });
  const { facts, set, change, errorOf } = useMeasureChange<Record<string, string>>({
    measure: { id: 'protection' },
    name: 'tighten',
    initial: () => Object.fromEntries(audiences.flatMap((audience) => rules.map((rule) => [fieldOf(audience, rule), String(rulesOf(protection.inForce, audience)[rule])]))),
    asksReason: true,
    onClose,
  });
  const typed = (audience: ProtectedAudience) => (rule: Rule) => toNumber(facts[fieldOf(audience, rule)] ?? '') ?? Number.NaN;
  const least = (audience: ProtectedAudience, rule: Rule) => rulesOf(protection.floor, audience)[rule];

  const found = () =>
    Object.fromEntries(
      audiences.flatMap((audience) =>
        rules.map((rule): [string, string | false] => {
          const value = typed(audience)(rule);
          const isFine = Number.isInteger(value) && value >= least(audience, rule) && value <= 1000;
          return [
            fieldOf(audience, rule),
            !isFine && t('figures.tighten_wrong', { rule: t(`figures.rule.${rule}`), audience: t(`figures.audience.${audience}`), least: least(audience, rule) }),
          ];
        }),
      ),
    );
  const save = () => {
    const [internal, outside] = audiences.map((audience) => tightened(rulesOf(protection.inForce, audience), typed(audience)));
    const isNothing = internal === null && outside === null;
    return change.save({ ...found(), ...(isNothing ? { internal_hiddenUpTo: t('figures.tighten_nothing') } : {}) }, async ({ reason = '' }) => {
      await mutateAsync({ input: { revision: protection.revision, internal: internal ?? undefined, public: outside ?? undefined, reason } });
      return t('figures.tightened');
    });
  };

  return (
    <ChangeForm title={t('figures.tighten')} act={t('figures.tighten')} change={change} reasonHint={t('figures.tighten_why_hint')} onSave={() => void save()} onClose={onClose}>
      <p>{t('figures.tighten_explain')}</p>
      {audiences.map((audience) => (
        <fieldset key={audience} className={styles['fieldset']}>
          <legend>{t(`figures.audience.${audience}`)}</legend>
          <div className={styles['row']}>
            {rules.map((rule) => (
              <TextField
                key={rule}
                id={idInDialog(fieldOf(audience, rule))}
                inputMode="numeric"
                autoComplete="off"
                label={t(`figures.rule.${rule}`)}
                hint={t('figures.at_least', { count: least(audience, rule) })}
                value={facts[fieldOf(audience, rule)] ?? ''}
                error={errorOf(fieldOf(audience, rule))}
                onChange={(event) => set({ [fieldOf(audience, rule)]: event.target.value })}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </ChangeForm>
  );
}
