import { Breadcrumbs, Loaded, PageHeading, type PageOf } from '@waymark/platform/web';
import { groupPath, groupsPath } from './groups.paths';
import { useSpaceText, type SpaceTextId } from './space.text';
import { SupportAside } from './support-aside';
import { useStaffGroup } from './use-groups';

/** What is told, part by part: who reads it, what is kept, what is not, what leaves. Each sentence is one that the program keeps to. */
const parts: readonly { heading: SpaceTextId; sentences: readonly SpaceTextId[] }[] = [
  { heading: 'space.see.who', sentences: ['space.see.members', 'space.see.nobody_else', 'space.see.roles', 'space.see.leaving'] },
  { heading: 'space.see.outside', sentences: ['space.see.outside_facts', 'space.see.sponsor'] },
  { heading: 'space.see.kept', sentences: ['space.see.kept_words', 'space.see.kept_edits', 'space.see.kept_votes', 'space.see.kept_browser'] },
  { heading: 'space.see.not_kept', sentences: ['space.see.no_mail', 'space.see.no_search', 'space.see.no_export', 'space.see.no_drafts'] },
  { heading: 'space.see.leaves', sentences: ['space.see.release', 'space.see.release_names'] },
  { heading: 'space.see.unnamed', sentences: ['space.see.unnamed_how', 'space.see.unnamed_limits'] },
  { heading: 'space.see.limits', sentences: ['space.see.machine', 'space.see.people', 'space.see.law'] },
];

/** Who can see what in a group: to be read before anything is written in it. */
export default function WhoCanSeePage({ params: { organisation, groupKey } }: PageOf<'/$organisation/groups/$groupKey/who-can-see'>) {
  const t = useSpaceText();
  return (
    <Loaded query={useStaffGroup(groupKey)} isPage>
      {({ staffGroup: group, speakUpRoutes }) => (
        <>
          <Breadcrumbs crumbs={[{ label: t('space.groups'), to: groupsPath(organisation) }, { label: group.name, to: groupPath(organisation, groupKey) }]} />
          <PageHeading title={t('space.see.title', { name: group.name })}>{t('space.who_can_see')}</PageHeading>
          <div className="split mt">
            <div className="stack-lg">
              {parts.map(({ heading, sentences }) => (
                <section key={heading} aria-labelledby={heading}>
                  <h2 id={heading}>{t(heading)}</h2>
                  <div className="stack mt-s">
                    {sentences.map((sentence) => (
                      <p key={sentence}>{t(sentence, { sponsor: group.sponsor.name })}</p>
                    ))}
                  </div>
                </section>
              ))}
            </div>
            <SupportAside routes={[...group.routes, ...speakUpRoutes]} />
          </div>
        </>
      )}
    </Loaded>
  );
}
