import { DataTable, formatInstant, PermitButton } from '@waymark/platform/web';
import { useState } from 'react';
import styles from '../figures/figures.module.css';
import { useFiguresText } from '../figures/figures.text';
import { rules, rulesOf } from './thresholds';
import { TightenDialog } from './tighten-dialog';
import { useSettingsPermits, type ProtectionSettings } from './use-protection';

/** The rules in force for those who work on the plan, and for the board and readers. */
export function ThresholdsSection({ protection }: { protection: ProtectionSettings['protection'] }) {
  const t = useFiguresText();
  const [isOpen, setOpen] = useState(false);
  const { protect } = useSettingsPermits();
  const [inside, outside] = [rulesOf(protection.inForce, 'INTERNAL'), rulesOf(protection.inForce, 'PUBLIC')];
  return (
    <section className="stack" aria-labelledby="thresholds">
      <h2 id="thresholds">{t('figures.thresholds')}</h2>
      <p>{t('figures.thresholds_explain')}</p>
      <div className={styles['rules']}>
        <DataTable
          caption={t('figures.thresholds_caption')}
          captionHidden
          columns={[
            { key: 'rule', heading: t('figures.rule'), cell: (rule) => t(`figures.rule.${rule}`), isRowHeading: true },
            { key: 'INTERNAL', heading: t('figures.audience.INTERNAL'), cell: (rule) => wordsOf(rule, inside[rule]), isNumber: true },
            { key: 'PUBLIC', heading: t('figures.audience.PUBLIC'), cell: (rule) => wordsOf(rule, outside[rule]), isNumber: true },
          ]}
          rows={rules}
          rowKey={(rule) => rule}
        />
      </div>
      <p className="sm muted">
        {protection.setBy === null || protection.setAt === null
          ? t('figures.thresholds_floor')
          : t('figures.thresholds_set', { name: protection.setBy.name, date: formatInstant(protection.setAt), reason: protection.reason ?? '' })}
      </p>
      <div>
        <PermitButton permit={protect} onClick={() => setOpen(true)}>
          {t('figures.tighten')}
        </PermitButton>
        {protect.allowed ? null : <p className="sm muted mt-s">{protect.reason}</p>}
      </div>
      {isOpen ? <TightenDialog protection={protection} onClose={() => setOpen(false)} /> : null}
    </section>
  );

  function wordsOf(rule: (typeof rules)[number], value: number): string {
    if (rule === 'hiddenUpTo') return t('figures.up_to', { count: value });
    if (rule === 'roundedTo') return value <= 1 ? t('figures.not_rounded') : t('figures.nearest', { count: value });
    return String(value);
  }
}
