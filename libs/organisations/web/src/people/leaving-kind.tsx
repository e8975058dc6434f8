import { address, Fold, formatDay, Link, Notice, Ref, useViewer } from '@waymark/platform/web';
import { useOrganisationsText } from '../organisations.text';
import { chooseForItem, chooseForKind, choiceOfKind, type Choice, type LeavingChoices, ownChoiceOf } from './leaving-choices';
import styles from './leaving.module.css';
import { SuccessorField } from './successor-field';
import { useUnfit, type BelongingsOfKind } from './use-leaving';

/** Kinds that there are words for. One that is newer than these pages is shown by its own word. */
const WORDED = ['actions', 'helpedActions', 'measures', 'challenges', 'sponsoredGroups', 'signatures', 'presentations'] as const;

const atFirst = 5;

export interface LeavingKindProps {
  personId: string;
  of: BelongingsOfKind;
  choices: LeavingChoices;
  onChange: (change: Partial<LeavingChoices>) => void;
}

/** Everything of one kind that is theirs: the first lines, who takes it over, and each thing by itself for whoever wants that. */
export function LeavingKind({ personId, of: { kind, count, items }, choices, onChange }: LeavingKindProps) {
  const t = useOrganisationsText();
  const word = WORDED.find((one) => one === kind);
  const heading = word === undefined ? kind : t(`organisations.leaving.kind.${word}`, { count });
  const choice = choiceOfKind(choices, kind);
  return (
    <section className={styles['kind']} aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>{heading}</h2>
      <ul className={styles['items']}>
        {items.slice(0, atFirst).map((item) => (
          <li key={item.id}>
            <ItemWords item={item} />
          </li>
        ))}
        {count > atFirst ? <li className="muted">{t('organisations.leaving.more', { count: count - atFirst })}</li> : null}
      </ul>
      <SuccessorField id={`successor-${kind}`} label={heading} inherited={choices.all} value={choices.byKind[kind] ?? null} onChange={(next) => onChange(chooseForKind(choices, kind, next))} />
      <Unfit personId={personId} kind={kind} ids={items.filter(({ id }) => ownChoiceOf(choices, kind, id) === null).map(({ id }) => id)} choice={choice} />
      {count < 2 ? null : (
        <div className={styles['each']}>
          <Fold summary={t('organisations.leaving.each', { count })}>
            <ul className={styles['choosing']}>
              {items.map((item) => {
                const own = ownChoiceOf(choices, kind, item.id);
                return (
                  <li key={item.id}>
                    <ItemWords item={item} />
                    <SuccessorField id={`successor-${kind}-${item.id}`} label={item.title} inherited={choice} value={own} onChange={(next) => onChange(chooseForItem(choices, kind, item.id, next))} />
                    {own === null ? null : <Unfit personId={personId} kind={kind} ids={[item.id]} choice={own} />}
                  </li>
                );
              })}
            </ul>
          </Fold>
        </div>
      )}
    </section>
  );
}

function ItemWords({ item: { title, reference, path, within, dueOn } }: { item: BelongingsOfKind['items'][number] }) {
  const t = useOrganisationsText();
  const { slug } = useViewer().organisation;
  const rest = [within, dueOn === null ? null : t('organisations.leaving.due', { date: formatDay(dueOn) })].filter(Boolean).join(', ');
  return (
    <span className={styles['item']}>
      {reference === null ? null : <Ref>{reference}</Ref>}{' '}
      {path === null ? title : <Link to={address([slug, ...path.split('/').filter(Boolean)])}>{title}</Link>} {rest === '' ? null : <span className="sm muted">{rest}</span>}
    </span>
  );
}

/** Why whoever is chosen cannot take some of it over. */
function Unfit({ personId, kind, ids, choice }: { personId: string; kind: string; ids: readonly string[]; choice: Choice }) {
  const successorId = choice === null || choice === 'stays' ? null : choice.id;
  const { data } = useUnfit(personId, successorId);
  if (successorId === null || data === undefined) return null;
  const reasons = new Set(data.unfitSuccessions.filter((one) => one.kind === kind && ids.includes(one.id)).map(({ reason }) => reason));
  return [...reasons].map((reason) => (
    <div key={reason} className="mt-s">
      <Notice tone="warning" isNews>
        {reason}
      </Notice>
    </div>
  ));
}
