import { Loaded, type LoadedProps, NoAccessPage } from '@waymark/platform/web';
import { useSpaceText } from './space.text';

/**
 * A page from inside a group. Whoever may not read it sees one and the same page, whether something is there or not, and is told
 * that only the chairs of a group can let somebody in: no administrator can.
 */
export function Inside<Answer>(props: Omit<LoadedProps<Answer>, 'isPage'>) {
  const t = useSpaceText();
  const { query } = props;
  if (query.data === undefined && query.error?.isNoAccess === true) return <NoAccessPage who={t('space.no_access')} />;
  return <Loaded {...props} />;
}
