import { Fold, formatDay, Ref, Status } from '@waymark/platform/web';
import type { ImportLine, ImportObjective, ImportOutcome } from '../imports/use-import';
import { useInterchangeText } from '../interchange.text';
import styles from './draft.module.css';

/** The plan as found in the file, objective by objective. The first is open, so that one sees at once whether it was understood. */
export function DraftTree({ objectives }: { objectives: readonly ImportObjective[] }) {
  return objectives.map((objective, at) => <Objective key={objective.key} objective={objective} isFirst={at === 0} />);
}

function Objective({ objective, isFirst }: { objective: ImportObjective; isFirst: boolean }) {
  const t = useInterchangeText();
  const lines = objective.children.flatMap(({ children }) => children);
  const counts = {
    outcomes: objective.children.length,
    actions: lines.filter(({ kind }) => kind === 'ACTION').length,
    measures: lines.filter(({ kind }) => kind === 'MEASURE').length,
  };
  return (
    <Fold
      isOpen={isFirst || undefined}
      summary={
        <h3>
          <Ref>{objective.reference}</Ref> {objective.title}
        </h3>
      }
      end={<span className="sm muted">{t('interchange.objective.counts', counts)}</span>}
    >
      {objective.children.map((outcome) => (
        <Outcome key={outcome.key} outcome={outcome} />
      ))}
    </Fold>
  );
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const t = useInterchangeText();
  const actions = outcome.children.filter(({ kind }) => kind === 'ACTION');
  const measures = outcome.children.filter(({ kind }) => kind === 'MEASURE');
  return (
    <div className={styles['outcome']}>
      <p className="b">
        <Ref>{t('interchange.outcome', { reference: outcome.reference })}</Ref> {outcome.title}
      </p>
      {actions.length === 0 ? null : <Lines title={t('interchange.actions')} lines={actions} />}
      {measures.length === 0 ? null : <Lines title={t('interchange.measures')} lines={measures} />}
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ImportLine[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
    </>
  );
}

function Line({ line }: { line: ImportLine }) {
  const t = useInterchangeText();
  const { kind, reference, title, owner, startOn, dueOn, status, row, originalReference } = line;
  const facts = [
    owner ?? (kind === 'ACTION' ? t('interchange.line.no_owner') : null),
    startOn === null ? null : t('interchange.line.starts', { date: formatDay(startOn) }),
    dueOn === null ? (kind === 'ACTION' ? t('interchange.line.no_date') : null) : t('interchange.line.due', { date: formatDay(dueOn) }),
    originalReference === null || originalReference === reference ? null : t('interchange.line.original', { reference: originalReference }),
    row === null ? null : t('interchange.place.row', { row }),
  ].filter((fact) => fact !== null);
  return (
    <li className={styles['line']}>
      <Ref>{reference}</Ref>
      <div>
        {title}
        <p className="due">{facts.map((fact) => `${fact}.`).join(' ')}</p>
        {status === null ? null : <Status status={status} />}
      </div>
    </li>
  );
}
