import { PersonField } from '@waymark/organisations/web';
import { ChangeForm, DateField, SelectField, TextField, useChange, useKeptFacts, useViewer, type PersonChoice } from '@waymark/platform/web';
import { useState } from 'react';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import { nameOf, shortDay, today } from '../workspace/review-words';
import { isSound, previewOf, termsOf } from './cycle-terms';
import { useCycles, usePlanCycle, useReviseCycle, type Cycle, type CyclePlans } from './use-cycles';

const kinds = ['REVIEW', 'STOCKTAKE', 'LOOK_BACK', 'OTHER'] as const;
/** What is not said here is as the organisation has set it for reviews. */
const usualMonths: Readonly<Partial<Record<Cycle['kind'], number>>> = { STOCKTAKE: 3, LOOK_BACK: 12 };
const stages = ['prepare', 'executive', 'subGroup', 'board'] as const;

export interface CycleDialogProps {
  cycle: Cycle | null;
  plans: CyclePlans;
  planId: string;
  onClose: () => void;
}

/** Plans a cycle or changes one. The dates of the year ahead stand below while it is filled in. */
export default function CycleDialog({ cycle, plans, planId, onClose }: CycleDialogProps) {
  const t = useReviewsText();
  const { reviewMonths } = useViewer().organisation;
  const { mutateAsync: plan } = usePlanCycle();
  const { mutateAsync: revise } = useReviseCycle();
  const others = useCycles().data?.reviewCycles ?? [];
  const draftKey = `cycle:${cycle?.id ?? 'new'}`;
  const kept = useKeptFacts(draftKey, () => ({
    planId: cycle?.plan.id ?? planId,
    kind: (cycle?.kind ?? 'REVIEW') as string,
    name: cycle?.name ?? '',
    startsOn: cycle?.startsOn ?? `${today().slice(0, 8)}01`,
    monthsEach: String(cycle?.monthsEach ?? reviewMonths),
    graceDays: String(cycle?.graceDays ?? 7),
    teamLeadDays: String(cycle?.teamLeadDays ?? 7),
    prepare: String(cycle?.stageDays.prepare ?? 14),
    executive: String(cycle?.stageDays.executive ?? 14),
    subGroup: String(cycle?.stageDays.subGroup ?? 21),
    board: String(cycle?.stageDays.board ?? 28),
    subGroupName: cycle?.subGroupName ?? '',
    boardName: cycle?.boardName ?? '',
  }));
  const [presents, setPresents] = useState<PersonChoice | null>(cycle?.presentedBy ?? null);
  const change = useChange({ draftKey, asksReason: false, kept, onClose });
  const { facts } = kept;
  const kind = facts.kind as Cycle['kind'];
  const name = kind === 'OTHER' ? facts.name.trim() : null;
  const number = (text: string) => (text.trim() === '' ? NaN : Number(text));
  const terms = termsOf({
    startsOn: facts.startsOn,
    monthsEach: number(facts.monthsEach),
    graceDays: number(facts.graceDays),
    teamLeadDays: number(facts.teamLeadDays),
    stageDays: { prepare: number(facts.prepare), executive: number(facts.executive), subGroup: number(facts.subGroup), board: number(facts.board) },
  });
  const isTeam = plans.find(({ id }) => id === facts.planId)?.teamName != null;
  const above = isTeam ? others.find((other) => other.plan.teamName === null && other.kind === kind && other.name === name) : undefined;
  const now = today();
  const preview = previewOf(terms, above === undefined ? null : termsOf(above), kind, name, now, `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`);
  const asField = (field: keyof typeof facts) => ({ id: `change-${field}`, value: facts[field], error: change.problems.of(field), onChange: (event: { target: { value: string } }) => kept.set({ [field]: event.target.value }) });
  const save = () =>
    change.save(
      {
        name: kind === 'OTHER' && facts.name.trim() === '' && t('reviews.open.name_needed'),
        startsOn: facts.startsOn === '' && t('reviews.cycle.start_needed'),
        monthsEach: facts.startsOn !== '' && !isSound(terms) && t('reviews.cycle.numbers_wrong'),
      },
      async ({ version }) => {
        const words = { ...terms, subGroupName: facts.subGroupName.trim() || null, boardName: facts.boardName.trim() || null, presentedById: presents?.id ?? null, name };
        if (cycle === null) await plan({ input: { planId: facts.planId, kind, ...words } });
        else await revise({ input: { id: cycle.id, version: version ?? cycle.version, ...words } });
        return t('reviews.cycle.saved');
      },
    );
  return (
    <ChangeForm title={t(cycle === null ? 'reviews.cycle.plan' : 'reviews.cycle.change_title')} act={t('reviews.save')} change={change} onSave={() => void save()} onClose={onClose}>
      {cycle === null ? (
        <>
          {plans.length < 2 ? null : (
            <SelectField {...asField('planId')} label={t('reviews.open.plan')} options={plans.map(({ id, title, teamName }) => ({ value: id, label: teamName === null ? title : `${teamName}: ${title}` }))} />
          )}
          <SelectField
            id="change-kind"
            label={t('reviews.open.kind')}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`reviews.kind.${value}`) }))}
            onChange={(event) => kept.set({ kind: event.target.value, monthsEach: String(usualMonths[event.target.value as Cycle['kind']] ?? reviewMonths) })}
          />
        </>
      ) : null}
      {kind === 'OTHER' ? <TextField {...asField('name')} label={t('reviews.open.name')} /> : null}
      <DateField {...asField('startsOn')} label={t('reviews.cycle.starts')} hint={t('reviews.cycle.starts_hint')} />
      <TextField {...asField('monthsEach')} inputMode="numeric" label={t('reviews.cycle.months')} />
      <fieldset className={styles['dates']}>
        <legend className="label">{t('reviews.cycle.stages')}</legend>
        {stages.map((stage) => (
          <TextField key={stage} {...asField(stage)} inputMode="numeric" label={t(`reviews.cycle.stage.${stage}`)} />
        ))}
      </fieldset>
      <TextField {...asField('graceDays')} inputMode="numeric" label={t('reviews.cycle.grace')} hint={t('reviews.cycle.grace_hint')} />
      {isTeam ? null : <TextField {...asField('teamLeadDays')} inputMode="numeric" label={t('reviews.cycle.teams')} hint={t('reviews.cycle.teams_hint')} />}
      <TextField {...asField('subGroupName')} label={t('reviews.cycle.sub_group')} />
      <TextField {...asField('boardName')} label={t('reviews.cycle.board')} />
      <PersonField id="change-presentedById" label={t('reviews.cycle.presents')} value={presents} onChange={setPresents} />
      {preview.length === 0 ? null : (
        <section aria-labelledby="cycle-preview">
          <h3 id="cycle-preview">{t('reviews.cycle.ahead')}</h3>
          <ul className="lines mt-s">
            {preview.map((one) => (
              <li key={one.periodFrom}>
                {nameOf(one)}
                <p className="due">{one.stages.filter(({ kind: stage }) => stage !== 'PUBLISHED').map((stage) => `${t(`reviews.stage.${stage.kind}`)} ${shortDay(stage.meetsOn ?? stage.dueOn)}`).join(', ')}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </ChangeForm>
  );
}
