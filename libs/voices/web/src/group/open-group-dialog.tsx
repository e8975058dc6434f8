import { PersonField } from '@waymark/organisations/web';
import { Dialog, type PersonChoice, TextAreaField, TextField, useGo } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from './act-form';
import { groupPath } from './groups.paths';
import { useSpaceText } from './space.text';
import { useAct } from './use-act';
import { useOpenStaffGroup } from './use-groups';

/** What an address may be made of, from a name: "RECI, the group" becomes "reci-the-group". */
export const toGroupKey = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 30).replace(/-+$/, '');

/** Opens a staff group with a sponsor outside it and a first chair. Whoever opens it has no door to its space. */
export default function OpenGroupDialog({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const t = useSpaceText();
  const go = useGo();
  const act = useAct();
  const open = useOpenStaffGroup();
  const [facts, setFacts] = useState({ name: '', key: '', purpose: '' });
  const [sponsor, setSponsor] = useState<PersonChoice | null>(null);
  const [chair, setChair] = useState<PersonChoice | null>(null);
  const key = facts.key === '' ? toGroupKey(facts.name) : facts.key;
  const set = (field: keyof typeof facts) => (event: { target: { value: string } }) => setFacts({ ...facts, [field]: event.target.value });

  const save = async () => {
    const found = {
      name: facts.name.trim() === '' && t('space.open.name_needed'),
      purpose: facts.purpose.trim() === '' && t('space.open.purpose_needed'),
      sponsorId: sponsor === null && t('space.open.sponsor_needed'),
      firstChairId: chair === null && t('space.open.chair_needed'),
    };
    await act.run(found, async () => {
      await open.mutateAsync({ input: { key, name: facts.name.trim(), purpose: facts.purpose.trim(), sponsorId: sponsor!.id, firstChairId: chair!.id } });
      onClose();
      go(groupPath(organisation, key));
      return t('space.open.done');
    });
  };

  const { of } = act.problems;
  return (
    <Dialog title={t('space.open.title')} onClose={onClose}>
      <ActForm act={act} does={t('space.open.does')} onDo={() => void save()} onCancel={onClose}>
        <p>{t('space.open.explain')}</p>
        <TextField id="name" label={t('space.open.name')} value={facts.name} error={of('name')} onChange={set('name')} />
        <TextField id="key" label={t('space.open.key')} hint={t('space.open.key_hint', { address: groupPath(organisation, key) })} value={key} error={of('key')} onChange={set('key')} />
        <TextAreaField id="purpose" label={t('space.settings.purpose')} hint={t('space.settings.purpose_hint')} value={facts.purpose} error={of('purpose')} onChange={set('purpose')} />
        <PersonField id="sponsorId" label={t('space.settings.sponsor')} hint={t('space.settings.sponsor_hint')} value={sponsor} error={of('sponsorId')} onChange={setSponsor} />
        <PersonField id="firstChairId" label={t('space.open.chair')} hint={t('space.open.chair_hint')} value={chair} error={of('firstChairId')} onChange={setChair} />
      </ActForm>
    </Dialog>
  );
}
