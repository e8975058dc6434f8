import { ChangeBody, useMutationOf } from '@waymark/platform/web';
import { useState } from 'react';
import { Choices } from '../figures/choices';
import { useFiguresText } from '../figures/figures.text';
import { idInDialog, useMeasureChange } from '../figures/measure-change';
import { measureReaders, type MeasureToFill } from '../figures/use-measure';
import { changedDefinition, definitionFactsOf, definitionProblems, definitionWord, hasFigures, kinds, peopleKinds, type DefinitionFacts } from './definition-facts';
import { DefineMeasureDocument } from './definition.generated';
import { ChartFields } from './chart-fields';
import { FigureDefinitionFields } from './figure-definition-fields';
import { WordsFields } from './words-fields';

export interface DefineFormProps {
  measure: MeasureToFill;
  asksReason: boolean;
  onClose: () => void;
}

/** The form of the definition. Figures that are there stay what they are: a change of unit or kind is asked to say why. */
export function DefineForm({ measure, asksReason, onClose }: DefineFormProps) {
  const t = useFiguresText();
  const { mutateAsync } = useMutationOf(DefineMeasureDocument, { refreshes: measureReaders });
  const [seen] = useState(measure);
  const [begun] = useState(() => definitionFactsOf(measure));
  const [hasTurned, setTurned] = useState(false);
  const { facts, set, change, errorOf } = useMeasureChange<DefinitionFacts>({
    measure,
    name: 'define',
    initial: () => begun,
    asksReason: asksReason || (hasTurned && measure.observations.length > 0),
    onClose,
  });
  const choose = (next: Partial<DefinitionFacts>) => {
    const after = { ...facts, ...next };
    setTurned(after.kind !== begun.kind || after.unit !== begun.unit);
    set(next);
  };
  const fields = { facts, set: choose, errorOf };

  const save = (version = seen.version) =>
    change.save(definitionProblems(facts), async ({ reason }) => {
      await mutateAsync({ input: { id: measure.id, version, ...changedDefinition(begun, facts), reason } });
      return t('figures.defined', { reference: measure.reference });
    });

  return (
    <ChangeBody
      act={t('figures.save')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
      twoWords={([field = 'definition'], current) => ({
        field: t('figures.definition'),
        mine: definitionWord(field, facts[field as keyof DefinitionFacts]),
        theirs: definitionWord(field, current[field]),
      })}
      onKeep={(words, version) => {
        const [field] = change.conflict?.conflictFields ?? [];
        if (field !== undefined && typeof facts[field as keyof DefinitionFacts] === 'string') set({ [field]: words });
        void save(version);
      }}
    >
      <Choices
        id={idInDialog('kind')}
        legend={t('figures.kind')}
        value={facts.kind}
        error={errorOf('kind')}
        onChange={(kind) => choose({ kind })}
        options={kinds.map((kind) => ({ value: kind, label: t(`figures.kind.${kind}`), explain: t(`figures.kind.${kind}.explain`) }))}
      />
      {hasFigures(facts.kind) ? (
        <>
          <FigureDefinitionFields {...fields} />
          <Choices
            id={idInDialog('people')}
            legend={t('figures.people')}
            value={facts.people}
            error={errorOf('people')}
            onChange={(people) => choose({ people })}
            options={peopleKinds.map((people) => ({ value: people, label: t(`figures.people.${people}`), explain: t(`figures.people.${people}.explain`) }))}
          />
        </>
      ) : null}
      <WordsFields {...fields} />
      {hasFigures(facts.kind) ? <ChartFields {...fields} /> : null}
    </ChangeBody>
  );
}
