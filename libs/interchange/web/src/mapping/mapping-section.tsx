import { announce, deliveryStatuses, Fold, Notice, RequestProblem, statusWord, type DeliveryStatusName } from '@waymark/platform/web';
import { useState } from 'react';
import { columnName } from '../draft/place-words';
import styles from '../draft/draft.module.css';
import { Section } from '../draft/section';
import { useMapImport, type ImportColumn, type ImportDraft, type ImportStatusWord, type PlanImport } from '../imports/use-import';
import { useInterchangeText } from '../interchange.text';
import { columnFields, isSure, keyOfColumn, listChangedColumns, listChangedWords, type ColumnChoices, type WordChoices } from './mapping-choices';

export interface MappingSectionProps {
  planImport: PlanImport;
  draft: ImportDraft;
  /** Shown at once, because something is not certain. */
  isOpen: boolean;
  isBusy: boolean;
}

/** What each column and each status word of the file was taken for. What a person changes is read again. */
export function MappingSection({ planImport, draft, isOpen, isBusy }: MappingSectionProps) {
  const t = useInterchangeText();
  const map = useMapImport();
  const [columns, setColumns] = useState<ColumnChoices>({});
  const [words, setWords] = useState<WordChoices>({});
  const changedColumns = listChangedColumns(draft.columns, columns);
  const changedWords = listChangedWords(draft.statusWords, words);
  const isChanged = changedColumns.length + changedWords.length > 0;
  if (draft.columns.length + draft.statusWords.length === 0) return null;

  const readAgain = () => {
    if (!isChanged || isBusy || map.isPending) return;
    map.mutate({ id: planImport.id, columns: changedColumns, statusWords: changedWords }, { onSuccess: () => announce(t('interchange.reading_again')) });
  };
  const body = (
    <div className="stack">
      {draft.columns.length === 0 ? null : (
        <>
          <p className="muted">{t('interchange.columns.explain')}</p>
          <ColumnTable columns={draft.columns} fileName={planImport.fileName} choices={columns} onChoose={(key, field) => setColumns({ ...columns, [key]: field })} />
        </>
      )}
      {draft.statusWords.length === 0 ? null : (
        <>
          <h3>{t('interchange.words')}</h3>
          <p className="muted">{t('interchange.words.explain')}</p>
          <WordTable words={draft.statusWords} choices={words} onChoose={(word, status) => setWords({ ...words, [word]: status })} />
        </>
      )}
      {map.error === null ? null : <RequestProblem error={map.error} />}
      <div className="bar noprint">
        <button type="button" className="btn" aria-disabled={!isChanged || isBusy || undefined} onClick={readAgain}>
          {t('interchange.read_again')}
        </button>
        {isChanged ? <Notice>{t('interchange.read_again.needed')}</Notice> : <span className="sm muted">{t('interchange.read_again.none')}</span>}
      </div>
    </div>
  );
  return (
    <Section id="columns" title={t(isOpen ? 'interchange.columns.check' : 'interchange.columns')}>
      {isOpen ? body : <Fold summary={t('interchange.columns.sum', { columns: draft.columns.length, words: draft.statusWords.length })}>{body}</Fold>}
    </Section>
  );
}

interface ColumnTableProps {
  columns: readonly ImportColumn[];
  fileName: string;
  choices: ColumnChoices;
  onChoose: (key: string, field: string) => void;
}

function ColumnTable({ columns, fileName, choices, onChoose }: ColumnTableProps) {
  const t = useInterchangeText();
  const hasSheets = new Set(columns.map(({ sheet }) => sheet)).size > 1;
  const nameOf = ({ header, index }: ImportColumn) => header || t('interchange.columns.nameless', { column: columnName(index, fileName) });
  return (
    <table className={`table cards ${styles['columns']}`}>
      <caption className="vh">{t('interchange.columns')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('interchange.columns.column')}</th>
          <th scope="col">{t('interchange.columns.samples')}</th>
          <th scope="col">{t('interchange.columns.holds')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const key = keyOfColumn(column);
          return (
            <tr key={key}>
              <th scope="row">
                <span className="b">{nameOf(column)}</span>
                <span className="sm muted">
                  {' '}
                  {t('interchange.columns.at', { column: columnName(column.index, fileName) })}
                  {hasSheets ? `, ${column.sheet}` : ''}
                </span>
              </th>
              <td>
                <ul className={`sm ${styles['samples']}`}>
                  {column.samples.slice(0, 3).map((sample, at) => (
                    <li key={at}>{sample.length > 90 ? `${sample.slice(0, 90)}…` : sample}</li>
                  ))}
                </ul>
              </td>
              <td>
                <select
                  className="input small"
                  aria-label={t('interchange.columns.holds_of', { column: nameOf(column) })}
                  value={choices[key] ?? column.field ?? ''}
                  onChange={(event) => onChoose(key, event.target.value)}
                >
                  <option value="">{t('interchange.columns.nothing')}</option>
                  {columnFields.map((field) => (
                    <option key={field} value={field}>
                      {t(`interchange.field.${field}`)}
                    </option>
                  ))}
                </select>
                {isSure(column) || choices[key] !== undefined ? null : <p className="sm muted">{t('interchange.columns.unsure')}</p>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface WordTableProps {
  words: readonly ImportStatusWord[];
  choices: WordChoices;
  onChoose: (word: string, status: DeliveryStatusName | null) => void;
}

function WordTable({ words, choices, onChoose }: WordTableProps) {
  const t = useInterchangeText();
  return (
    <table className={`table cards ${styles['columns']}`}>
      <caption className="vh">{t('interchange.words')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('interchange.words.word')}</th>
          <th scope="col">{t('interchange.words.times')}</th>
          <th scope="col">{t('interchange.words.means')}</th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ word, count, status }) => (
          <tr key={word}>
            <th scope="row" className="b">
              {word}
            </th>
            <td>{t('interchange.words.count', { count })}</td>
            <td>
              <select
                className="input small"
                aria-label={t('interchange.words.means_of', { word })}
                value={(word in choices ? choices[word] : status) ?? ''}
                onChange={(event) => onChoose(word, deliveryStatuses.find((one) => one === event.target.value) ?? null)}
              >
                <option value="">{t('interchange.words.none')}</option>
                {deliveryStatuses
                  .filter((one) => one !== 'WITHDRAWN')
                  .map((one) => (
                    <option key={one} value={one}>
                      {statusWord(one)}
                    </option>
                  ))}
              </select>
              {status === null && !(word in choices) ? <p className="sm muted">{t('interchange.words.unsure')}</p> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
