import { Fold, PermitButton } from '@waymark/platform/web';
import { useState } from 'react';
import { useFiguresText } from '../figures/figures.text';
import type { Scheme } from '../breakdown/use-breakdown';
import { GroupingDialog } from './grouping-dialog';
import { SchemeDialog } from './scheme-dialog';
import { useSettingsPermits, type ProtectionSettings } from './use-protection';

type Open = { form: 'scheme'; scheme: Scheme | null } | { form: 'grouping'; scheme: Scheme };

/** The lists of categories people are counted in, and the ways to group them: ours, and the organisation's own. */
export function CategoriesSection({ settings }: { settings: ProtectionSettings }) {
  const t = useFiguresText();
  const { define } = useSettingsPermits();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="stack" aria-labelledby="categories">
      <h2 id="categories">{t('figures.categories')}</h2>
      <p>{t('figures.categories_explain')}</p>
      {settings.categorySchemes.map((scheme) => (
        <Fold
          key={scheme.key}
          summary={
            scheme.isOwn
              ? t('figures.scheme_own', { dimension: scheme.dimensionName, name: scheme.name })
              : t('figures.scheme_built_in', { dimension: scheme.dimensionName, name: scheme.name })
          }
        >
          <div className="stack mt-s">
            <p>{t('figures.categories_are', { names: scheme.categories.map(({ name }) => name).join('; ') })}</p>
            <ul className="lines">
              {settings.groupings
                .filter(({ schemeKey }) => schemeKey === scheme.key)
                .map(({ key, name, groups, note }) => (
                  <li key={key}>
                    <b>{name}.</b> {groups.map((group) => group.name).join('; ')}.{note === null ? null : <span className="sm muted"> {note}</span>}
                  </li>
                ))}
            </ul>
            <div className="bar">
              {scheme.isOwn ? (
                <PermitButton permit={define} onClick={() => setOpen({ form: 'scheme', scheme })}>
                  {t('figures.scheme_change')}
                </PermitButton>
              ) : null}
              <PermitButton permit={define} onClick={() => setOpen({ form: 'grouping', scheme })}>
                {t('figures.grouping_new')}
              </PermitButton>
            </div>
          </div>
        </Fold>
      ))}
      <div>
        <PermitButton permit={define} onClick={() => setOpen({ form: 'scheme', scheme: null })}>
          {t('figures.scheme_new')}
        </PermitButton>
        {define.allowed ? null : <p className="sm muted mt-s">{define.reason}</p>}
      </div>
      {open?.form === 'scheme' ? <SchemeDialog scheme={open.scheme} settings={settings} onClose={close} /> : null}
      {open?.form === 'grouping' ? <GroupingDialog scheme={open.scheme} settings={settings} onClose={close} /> : null}
    </section>
  );
}
