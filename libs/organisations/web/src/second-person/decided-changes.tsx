import { formatInstant } from '@waymark/platform/web';
import { useOrganisationsText } from '../organisations.text';
import { fieldOf, outcomeOf, titleOf, valuesOf } from './change-words';
import styles from './second-person.module.css';
import type { ProposedChange } from './use-second-person';

/** What became of changes, as a record that nobody can edit. */
export function DecidedChanges({ changes }: { changes: readonly ProposedChange[] }) {
  const t = useOrganisationsText();
  return (
    <table className={`table cards ${styles['record']}`}>
      <caption className="vh">{t('organisations.proposal.record')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('organisations.proposal.change')}</th>
          <th scope="col">{t('organisations.proposal.asked_by')}</th>
          <th scope="col">{t('organisations.proposal.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id}>
            <th scope="row">
              {titleOf(change, t)}
              {change.lines.map((line) => (
                <span key={line.field} className={styles['line']}>
                  {t('organisations.proposal.line', { field: fieldOf(line, t), before: valuesOf(line, line.before, t), after: valuesOf(line, line.after, t) })}
                </span>
              ))}
            </th>
            <td>{t('organisations.proposal.asked', { name: change.proposedBy.name, date: formatInstant(change.proposedAt) })}</td>
            <td>
              {outcomeOf(change, t)}
              {change.reason === null ? null : <span className={styles['line']}>{t('organisations.proposal.because', { reason: change.reason })}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
