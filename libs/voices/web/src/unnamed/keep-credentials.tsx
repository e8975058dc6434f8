import { useViewer } from '@waymark/platform/web';
import { useEffect } from 'react';
import { useSpace } from '../conversations/use-conversations';
import { accessOf } from './access';

/**
 * Goes into every open conversation without names as soon as somebody comes into the space, whether they will write or not: so
 * that who asked for a credential says nothing about who wrote. Shows nothing.
 */
export default function KeepCredentials({ organisation, groupKey }: { organisation: string; groupKey: string }) {
  const { personId } = useViewer();
  const items = useSpace(groupKey).data?.space.conversations.items ?? [];
  const open = items.filter(({ kind, closedOn }) => kind === 'UNNAMED' && closedOn === null).map(({ id }) => id).join(' ');
  useEffect(() => {
    if (open === '') return;
    void accessOf(organisation, personId).then(async ({ access, entered }) => {
      const wanted = open.split(' ').filter((id) => !entered.has(id));
      for (const id of wanted) entered.add(id);
      const answers = await access.enterAll(wanted);
      for (const [id, answer] of answers) if (answer instanceof Error) entered.delete(id);
    });
  }, [organisation, personId, open]);
  return null;
}
