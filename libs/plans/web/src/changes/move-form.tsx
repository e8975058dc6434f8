import { ChangeForm, SelectField, useChange } from '@waymark/platform/web';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import type { PlanPart } from '../plans/plan-change';
import { parentsFor, type PlaceOf } from '../plans/plan-places';
import type { Plan } from '../plans/use-plan';
import { usePlanMoves } from '../plans/use-plan-moves';

export interface MoveFormProps {
  plan: Plan;
  part: PlanPart;
  found: PlaceOf<PlanPart>;
  /** Where it would stand now that Move up or Move down was pressed. */
  place?: number;
  onClose: () => void;
}

/** Moves a part to a place in its own list or in another, by choosing: nothing is dragged. */
export function MoveForm({ plan, part, found, place, onClose }: MoveFormProps) {
  const t = usePlansText();
  const move = usePlanMoves();
  const [seen] = useState(found);
  const { subject, parentId } = seen;
  const [to, setTo] = useState(parentId ?? '');
  const [position, setPosition] = useState(place ?? seen.place);
  const change = useChange({ draftKey: `${part}:${subject.id}:move`, asksReason: plan.state !== 'DRAFT', onClose });
  const parents = parentsFor(plan, part);
  const isSameList = to === (parentId ?? '');
  const size = isSameList ? seen.siblings.length : (parents.find(({ id }) => id === to)?.size ?? 0) + 1;

  const save = () =>
    change.save({}, async ({ reason }) => {
      const asked = { part, id: subject.id, version: subject.version, parentId: to || null, position, reason };
      return t('plans.moved', { from: subject.reference, to: await move(asked) });
    });

  return (
    <ChangeForm
      title={t('plans.move.title', { reference: subject.reference })}
      act={t('plans.move')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
    >
      {parents.length === 0 ? null : (
        <SelectField
          id="change-parent"
          label={t(part === 'outcome' ? 'plans.move.objective' : 'plans.move.outcome')}
          value={to}
          error={change.problems.of(part === 'outcome' ? 'objectiveId' : 'outcomeId')}
          onChange={(event) => {
            const next = event.target.value;
            setTo(next);
            setPosition(next === parentId ? seen.place : (parents.find(({ id }) => id === next)?.size ?? 0) + 1);
          }}
          options={parents.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      <SelectField
        id="change-position"
        label={t('plans.move.position')}
        value={String(position)}
        error={change.problems.of('position')}
        onChange={(event) => setPosition(Number(event.target.value))}
        options={Array.from({ length: size }, (_, at) => ({
          value: String(at + 1),
          label: t('plans.move.place', { place: at + 1, size }),
        }))}
      />
    </ChangeForm>
  );
}
