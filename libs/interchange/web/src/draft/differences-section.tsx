import { Fold, Ref } from '@waymark/platform/web';
import type { ImportDifference, ImportDifferences } from '../imports/use-import';
import { useInterchangeText } from '../interchange.text';
import { fieldWords, groupByLine, valueWords } from './difference-words';
import styles from './draft.module.css';
import { Section } from './section';

/** What saving would change in the plan that is there already. */
export function DifferencesSection({ differences }: { differences: ImportDifferences }) {
  const t = useInterchangeText();
  const { added, changed, missingFromFile, unchanged, items } = differences;
  const of = (kind: string) => items.filter((item) => item.kind === kind);
  return (
    <Section id="differences" title={added + changed === 0 ? t('interchange.differences.none') : t('interchange.differences', { added, changed })}>
      <p className="muted">{t('interchange.differences.same', { count: unchanged })}</p>
      {changed === 0 ? null : (
        <Fold isOpen summary={<h3>{t('interchange.changed', { count: changed })}</h3>}>
          <ul>
            {groupByLine(of('changed')).map(({ key, reference, title, changes }) => (
              <li key={key} className={styles['change']}>
                <Ref>{reference}</Ref>
                <span>{title}</span>
                <dl>
                  {changes.map((change) => (
                    <Change key={change.field} change={change} />
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {added === 0 ? null : <Lines title={t('interchange.added', { count: added })} items={of('added')} />}
      {missingFromFile === 0 ? null : (
        <Lines title={t('interchange.not_in_file', { count: missingFromFile })} explain={t('interchange.not_in_file.explain')} items={of('missing')} />
      )}
    </Section>
  );
}

function Change({ change: { field, from, to } }: { change: ImportDifference }) {
  const t = useInterchangeText();
  const name = field ?? '';
  return (
    <div>
      <dt>{fieldWords(name)}</dt>
      <dd>
        <del>
          <span className="vh">{t('interchange.was')} </span>
          {valueWords(name, from)}
        </del>{' '}
        <ins>
          <span className="vh">{t('interchange.becomes')} </span>
          {valueWords(name, to)}
        </ins>
      </dd>
    </div>
  );
}

function Lines({ title, explain, items }: { title: string; explain?: string; items: readonly ImportDifference[] }) {
  return (
    <Fold summary={<h3>{title}</h3>}>
      {explain === undefined ? null : <p className="sm muted">{explain}</p>}
      <ul>
        {items.map(({ subject, reference, title: words }, at) => (
          <li key={`${subject} ${reference} ${at}`} className={styles['line']}>
            <Ref>{reference}</Ref>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
