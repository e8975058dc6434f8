import { Fold, formatDay, Ref, Status } from '@waymark/platform/web';
import type { ImportLine, ImportObjective, ImportOutcome } from '../imports/use-import';
import { useInterchangeText } from '../interchange.text';
import styles from './draft.module.css';

/** The plan as found in the file, objective by objective. The first outcome is open, so that one sees at once whether the file was understood. */
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
      <div className={styles['outcome']}>
        {objective.children.map((outcome, at) => (
          <Outcome key={outcome.key} outcome={outcome} isFirst={isFirst && at === 0} />
        ))}
      </div>
    </Fold>
  );
}

function Outcome({ outcome, isFirst }: { outcome: ImportOutcome; isFirst: boolean }) {
  const t = useInterchangeText();
  const actions = outcome.children.filter(({ kind }) => kind === 'ACTION');
  const measures = outcome.children.filter(({ kind }) => kind === 'MEASURE');
  return (
    <Fold
      isOpen={isFirst || undefined}
      summary={
        <h4>
          <Ref>{outcome.reference}</Ref> {outcome.title}
        </h4>
      }
      end={<span className="sm muted">{t('interchange.outcome.counts', { actions: actions.length, measures: measures.length })}</span>}
    >
      <div className={styles['lines']}>
        {actions.length === 0 ? null : <Lines title={t('interchange.actions')} lines={actions} />}
        {measures.length === 0 ? null : <Lines title={t('interchange.measures')} lines={measures} />}
      </div>
    </Fold>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ImportLine[] }) {
  return (
    <>
      <h5>{title}</h5>
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
