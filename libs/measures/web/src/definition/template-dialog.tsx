import { PersonField } from '@waymark/organisations/web';
import { ChangeForm, Dialog, Loaded, SelectField, useMutationOf, useQueryOf, type PersonChoice } from '@waymark/platform/web';
import { useFiguresText } from '../figures/figures.text';
import { idInDialog, useMeasureChange } from '../figures/measure-change';
import { measureReaders } from '../figures/use-measure';
import { AddMeasureFromTemplateDocument, MeasureTemplatesDocument, type MeasureTemplatesQuery } from './templates.generated';

export interface TemplateDialogProps {
  planId: string;
  onClose: () => void;
  /** Told which measure was added, to open it. */
  onAdded?: (measure: { id: string; slug: string }) => void;
}

/** Adds a measure as others define it: chosen by name, with what it brings along in view. */
export default function TemplateDialog(props: TemplateDialogProps) {
  const t = useFiguresText();
  const query = useQueryOf(MeasureTemplatesDocument, { planId: props.planId });
  if (query.data !== undefined) return <TemplateForm {...props} choices={query.data} />;
  return (
    <Dialog title={t('figures.template_title')} onClose={props.onClose}>
      <Loaded query={query}>{() => null}</Loaded>
    </Dialog>
  );
}

interface Facts {
  template: string;
  outcomeId: string;
  owner: PersonChoice | null;
}

function TemplateForm({ planId, onClose, onAdded, choices }: TemplateDialogProps & { choices: MeasureTemplatesQuery }) {
  const t = useFiguresText();
  const { mutateAsync } = useMutationOf(AddMeasureFromTemplateDocument, { refreshes: measureReaders });
  const { facts, set, change, errorOf } = useMeasureChange<Facts>({
    measure: { id: planId },
    name: 'template',
    initial: () => ({ template: '', outcomeId: '', owner: null }),
    asksReason: choices.plan?.state !== 'DRAFT',
    onClose,
  });
  const template = choices.measureTemplates.find(({ key }) => key === facts.template);
  const outcomes = choices.plan?.objectives.flatMap((objective) => objective.outcomes) ?? [];

  const save = () =>
    change.save(
      {
        template: facts.template === '' && t('figures.template_needed'),
        outcomeId: facts.outcomeId === '' && t('figures.template_outcome_needed'),
      },
      async ({ reason }) => {
        const { addMeasureFromTemplate } = await mutateAsync({ template: facts.template, outcomeId: facts.outcomeId, ownerId: facts.owner?.id, reason });
        onAdded?.(addMeasureFromTemplate.measure);
        return t('figures.template_added', { reference: addMeasureFromTemplate.measure.reference });
      },
    );

  return (
    <ChangeForm title={t('figures.template_title')} act={t('figures.template_add')} change={change} onSave={() => void save()} onClose={onClose}>
      <p className="muted">{t('figures.template_explain')}</p>
      <SelectField
        id={idInDialog('template')}
        label={t('figures.template')}
        value={facts.template}
        error={errorOf('template')}
        options={[{ value: '', label: t('figures.choose') }, ...choices.measureTemplates.map(({ key, name }) => ({ value: key, label: name }))]}
        onChange={(event) => set({ template: event.target.value })}
      />
      {template === undefined ? null : (
        <div className="panel stack sm">
          <p className="b">{template.statement}</p>
          <p>{template.definition}</p>
          <p>{t('figures.template_keep', { caveats: template.caveats })}</p>
          {template.breakdownName === null ? null : <p>{t('figures.template_by', { dimension: template.breakdownName })}</p>}
        </div>
      )}
      <SelectField
        id={idInDialog('outcomeId')}
        label={t('figures.template_outcome')}
        value={facts.outcomeId}
        error={errorOf('outcomeId')}
        options={[{ value: '', label: t('figures.choose') }, ...outcomes.map(({ id, reference, statement }) => ({ value: id, label: `${reference} ${statement}` }))]}
        onChange={(event) => set({ outcomeId: event.target.value })}
      />
      <PersonField id={idInDialog('ownerId')} label={t('figures.template_owner')} value={facts.owner} error={errorOf('ownerId')} onChange={(owner) => set({ owner })} />
    </ChangeForm>
  );
}
