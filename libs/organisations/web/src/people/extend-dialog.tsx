import { monthsAfter, USUAL_MONTHS } from '@waymark/organisations/domain';
import { DateField, formatDay } from '@waymark/platform/web';
import { useState } from 'react';
import { ActDialog } from '../acts/act-dialog';
import { useAct } from '../acts/use-act';
import { useOrganisationsText } from '../organisations.text';
import { localToday } from './adviser-day';
import { useExtendMembership } from './use-leaving';
import type { Person } from './use-people';

/** Moves somebody's last day: six months on, unless another day is chosen. */
export function ExtendDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useOrganisationsText();
  const extend = useExtendMembership();
  const act = useAct(onClose);
  const [{ id, name, version: seen, membershipEndsOn }] = useState(person);
  const [endsOn, setEndsOn] = useState(() => {
    const today = localToday();
    return monthsAfter(membershipEndsOn !== null && membershipEndsOn > today ? membershipEndsOn : today, USUAL_MONTHS);
  });
  const save = (version = seen) =>
    act.save({ membershipEndsOn: endsOn === '' && t('organisations.invite.ends_needed') }, async () => {
      const { extendMembership } = await extend.mutateAsync({ personId: id, version, membershipEndsOn: endsOn });
      return extendMembership.proposal === null ? t('organisations.extend.done', { name, date: formatDay(endsOn) }) : t('organisations.person.power_waits', { name });
    });
  const words = (day: string | null) => (day ? formatDay(day) : t('organisations.nothing'));
  return (
    <ActDialog
      title={t('organisations.extend.of', { name })}
      does={t('organisations.extend.do')}
      act={act}
      onSave={(version) => void save(version)}
      onClose={onClose}
      bothWords={(current) => ({ mine: words(endsOn), theirs: words((current['membershipEndsOn'] ?? null) as string | null) })}
    >
      <p>{t('organisations.extend.now', { date: words(membershipEndsOn) })}</p>
      <DateField id="act-membershipEndsOn" label={t('organisations.ends.needed')} value={endsOn} error={act.problems.of('membershipEndsOn')} onChange={(event) => setEndsOn(event.target.value)} />
    </ActDialog>
  );
}
