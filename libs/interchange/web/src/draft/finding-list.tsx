import { useState } from 'react';
import type { ImportFinding } from '../imports/use-import';
import { useInterchangeText } from '../interchange.text';
import styles from './draft.module.css';
import { placeWords } from './place-words';

const shownAtFirst = 20;

export interface FindingListProps {
  findings: readonly ImportFinding[];
  fileName: string;
  /** More than one: each finding says its sheet. */
  sheetNames: readonly string[];
  label: string;
}

/** Findings with their place in the file. A long list begins with the first twenty; none is left out. */
export function FindingList({ findings, fileName, sheetNames, label }: FindingListProps) {
  const t = useInterchangeText();
  const [isWhole, showWhole] = useState(findings.length <= shownAtFirst + 5);
  const shown = isWhole ? findings : findings.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles['findings']} aria-label={label}>
        {shown.map((finding, at) => (
          <li key={at}>
            <span className={styles['where']}>{placeWords(finding, fileName, sheetNames)}</span>
            {finding.text === null ? <span>{finding.sentence}</span> : <blockquote>{finding.text}</blockquote>}
          </li>
        ))}
      </ul>
      {isWhole ? null : (
        <button type="button" className="btn mt" onClick={() => showWhole(true)}>
          {t('interchange.show_all', { count: findings.length })}
        </button>
      )}
    </>
  );
}
