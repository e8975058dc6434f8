import { Breadcrumbs, Loaded, NoAccessPage, PageHeading, type PageOf } from '@waymark/platform/web';
import { groupPath, groupsPath } from './groups.paths';
import { SettingsForm } from './settings-form';
import { useSpaceText } from './space.text';
import { useStaffGroup } from './use-groups';

/** How a group works: its chairs change it. */
export default function GroupSettingsPage({ params: { organisation, groupKey } }: PageOf<'/$organisation/groups/$groupKey/settings'>) {
  const t = useSpaceText();
  return (
    <Loaded query={useStaffGroup(groupKey)} isPage>
      {({ staffGroup: group }) =>
        group.viewerCan.revise.allowed ? (
          <div className="reading">
            <Breadcrumbs crumbs={[{ label: t('space.groups'), to: groupsPath(organisation) }, { label: group.name, to: groupPath(organisation, groupKey) }]} />
            <PageHeading title={t('space.settings.title', { name: group.name })}>{t('space.settings')}</PageHeading>
            <p className="muted mt-s">{t('space.settings.explain')}</p>
            <div className="mt">
              <SettingsForm group={group} organisation={organisation} />
            </div>
          </div>
        ) : (
          <NoAccessPage who={group.viewerCan.revise.reason ?? undefined} />
        )
      }
    </Loaded>
  );
}
