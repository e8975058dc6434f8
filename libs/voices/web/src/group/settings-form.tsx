import { PersonField } from '@waymark/organisations/web';
import { type PersonChoice, SelectField, TextAreaField, TextField, useGo } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from './act-form';
import { groupPath } from './groups.paths';
import { filledRoutes, RouteFields } from './route-fields';
import { useSpaceText } from './space.text';
import { useAct } from './use-act';
import { type GroupOnPage, type SpeakUpRoute, useReviseStaffGroup, type VoteRule } from './use-groups';

const voteRules: readonly VoteRule[] = ['MAJORITY', 'TWO_THIRDS', 'NOBODY_AGAINST'];
const isWithin = (typed: string, least: number, most: number) => /^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;

/** Everything that a chair can change of a group. */
export function SettingsForm({ group, organisation }: { group: GroupOnPage; organisation: string }) {
  const t = useSpaceText();
  const go = useGo();
  const act = useAct();
  const revise = useReviseStaffGroup();
  const { name, purpose, terms, voteRule } = group;
  const [facts, setFacts] = useState({
    name, purpose, terms, voteRule: voteRule as string, answerDays: String(group.answerDays), minimumSupport: String(group.minimumSupport), voteQuorum: String(group.voteQuorum),
    countsWorkingDays: group.countsWorkingDays ? 'yes' : 'no',
  });
  const [sponsor, setSponsor] = useState<PersonChoice | null>(group.sponsor);
  const [routes, setRoutes] = useState<SpeakUpRoute[]>([...group.routes]);
  const set = (field: keyof typeof facts) => (event: { target: { value: string } }) => setFacts({ ...facts, [field]: event.target.value });
  const { of } = act.problems;

  const save = async () => {
    const filled = filledRoutes(routes);
    const found = {
      name: facts.name.trim() === '' && t('space.open.name_needed'),
      purpose: facts.purpose.trim() === '' && t('space.open.purpose_needed'),
      sponsorId: sponsor === null && t('space.open.sponsor_needed'),
      answerDays: !isWithin(facts.answerDays, 1, 90) && t('space.settings.answer_days_wrong'),
      minimumSupport: !isWithin(facts.minimumSupport, 5, 1000) && t('space.settings.minimum_support_wrong'),
      voteQuorum: !isWithin(facts.voteQuorum, 1, 1000) && t('space.settings.quorum_wrong'),
      'route-name-0': filled.some((route) => route.name === '' || route.how === '') && t('space.routes.half'),
    };
    const done = await act.run(found, async () => {
      await revise.mutateAsync({
        input: {
          id: group.id, version: group.version, name: facts.name.trim(), purpose: facts.purpose.trim(), terms: facts.terms.trim() || null, sponsorId: sponsor!.id,
          answerDays: Number(facts.answerDays), countsWorkingDays: facts.countsWorkingDays === 'yes', minimumSupport: Number(facts.minimumSupport), voteRule: facts.voteRule as VoteRule,
          voteQuorum: Number(facts.voteQuorum), routes: filled,
        },
      });
      return t('space.settings.saved');
    });
    if (done) go(groupPath(organisation, group.key));
  };

  return (
    <ActForm act={act} does={t('space.save')} onDo={() => void save()} onCancel={() => go(groupPath(organisation, group.key))}>
      <TextField id="name" label={t('space.open.name')} value={facts.name} error={of('name')} onChange={set('name')} />
      <TextAreaField id="purpose" label={t('space.settings.purpose')} hint={t('space.settings.purpose_hint')} value={facts.purpose} error={of('purpose')} onChange={set('purpose')} />
      <TextAreaField id="terms" label={t('space.settings.terms')} hint={t('space.settings.terms_hint')} value={facts.terms} error={of('terms')} onChange={set('terms')} />
      <PersonField id="sponsorId" label={t('space.settings.sponsor')} hint={t('space.settings.sponsor_hint')} value={sponsor} error={of('sponsorId')} onChange={setSponsor} />
      <TextField id="answerDays" inputMode="numeric" label={t('space.settings.answer_days')} value={facts.answerDays} error={of('answerDays')} onChange={set('answerDays')} />
      <SelectField
        id="countsWorkingDays"
        label={t('space.settings.which_days')}
        value={facts.countsWorkingDays}
        onChange={set('countsWorkingDays')}
        options={[
          { value: 'no', label: t('space.settings.all_days') },
          { value: 'yes', label: t('space.settings.working_days') },
        ]}
      />
      <TextField
        id="minimumSupport"
        inputMode="numeric"
        label={t('space.settings.minimum_support')}
        hint={t('space.settings.minimum_support_hint')}
        value={facts.minimumSupport}
        error={of('minimumSupport')}
        onChange={set('minimumSupport')}
      />
      <SelectField
        id="voteRule"
        label={t('space.settings.vote_rule')}
        value={facts.voteRule}
        onChange={set('voteRule')}
        options={voteRules.map((rule) => ({ value: rule, label: t(`space.rule.${rule}`) }))}
      />
      <TextField id="voteQuorum" inputMode="numeric" label={t('space.settings.quorum')} value={facts.voteQuorum} error={of('voteQuorum')} onChange={set('voteQuorum')} />
      <RouteFields routes={routes} onChange={setRoutes} />
    </ActForm>
  );
}
