import { Fold } from '@waymark/platform/web';
import type { ImportFinding } from '../imports/use-import';
import { interchangeText, useInterchangeText } from '../interchange.text';
import styles from './draft.module.css';

/** What a plan can lack, in the order in which it is filled in. */
const kinds = ['owner', 'due_date', 'review_date', 'actions', 'measures', 'objective', 'outcome', 'measure_owner', 'baseline', 'target'] as const;
type Kind = (typeof kinds)[number];

const isKnown = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind);

/** What is missing, sort by sort, each with how often. */
export function groupMissing(missing: readonly ImportFinding[]): { kind: string; words: string; findings: ImportFinding[] }[] {
  const groups = new Map<string, ImportFinding[]>();
  for (const finding of missing) {
    // Measures have owners too, but later ones: labels of measures begin with M.
    const kind = finding.kind === 'owner' && finding.reference?.startsWith('M') ? 'measure_owner' : finding.kind;
    groups.set(kind, [...(groups.get(kind) ?? []), finding]);
  }
  const order = [...kinds.filter((kind) => groups.has(kind)), ...[...groups.keys()].filter((kind) => !isKnown(kind))];
  return order.map((kind) => {
    const findings = groups.get(kind)!;
    return { kind, findings, words: isKnown(kind) ? interchangeText(`interchange.missing.${kind}`, { count: findings.length }) : findings[0]!.sentence };
  });
}

/** Work that the plan still needs. It is no reason not to save. */
export function MissingList({ missing }: { missing: readonly ImportFinding[] }) {
  const t = useInterchangeText();
  return (
    <section className="aside" aria-labelledby="missing">
      <h2 id="missing">{t('interchange.missing')}</h2>
      {missing.length === 0 ? (
        <p>{t('interchange.missing.nothing')}</p>
      ) : (
        <>
          <p className="sm muted">{t('interchange.missing.explain')}</p>
          <div className={styles['missing']}>
            {groupMissing(missing).map(({ kind, words, findings }) => (
              <Fold key={kind} summary={words}>
                <ul>
                  {findings.map((finding, at) => (
                    <li key={at}>{finding.sentence}</li>
                  ))}
                </ul>
              </Fold>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
