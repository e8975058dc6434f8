import { Link } from '@waymark/platform/web';
import { membersWords } from '../group/group-words';
import { whoCanSeePath } from '../group/groups.paths';
import { useSpaceText } from '../group/space.text';

export interface WhoReadsProps {
  organisation: string;
  groupKey: string;
  memberCount: number | null;
  kind: 'named' | 'unnamed';
}

/** Said above every box inside, before anything is typed: who reads it, what is kept, what is not. */
export function WhoReads({ organisation, groupKey, memberCount, kind }: WhoReadsProps) {
  const t = useSpaceText();
  return (
    <p className="sm muted">
      {memberCount === null ? t('space.reads.few') : t('space.reads.who', { members: membersWords(t, memberCount) })} {t(`space.reads.${kind}`)}{' '}
      <Link to={whoCanSeePath(organisation, groupKey)}>{t('space.who_can_see')}</Link>
    </p>
  );
}
