import { address, type NavigationLink, type Viewer } from '@waymark/platform/web';
import { ChartLine, ClipboardCheck, FileText, House, ListTodo, Users } from 'lucide-react';
import { appText, useAppText } from '../app.text';
import { hasPage } from '../routes';

const icon = { size: 22, 'aria-hidden': true } as const;

/** The pages of an organisation that the bars lead to, in order. A page that does not exist yet is not offered. */
export function listMainLinks(slug: string, t: typeof appText, waiting: number): NavigationLink[] {
  const links: (NavigationLink & { path: string })[] = [
    { path: '/$organisation', to: address([slug]), label: t('app.overview'), icon: <House {...icon} />, isExact: true },
    {
      path: '/$organisation/plan',
      to: address([slug, 'plan']),
      label: t('app.plan'),
      icon: <FileText {...icon} />,
      covers: address([slug, 'actions', '']),
    },
    {
      path: '/$organisation/measures',
      to: address([slug, 'measures']),
      label: t('app.measures'),
      icon: <ChartLine {...icon} />,
    },
    { path: '/$organisation/reviews', to: address([slug, 'reviews']), label: t('app.reviews'), icon: <ClipboardCheck {...icon} /> },
    { path: '/$organisation/groups', to: address([slug, 'groups']), label: t('app.groups'), icon: <Users {...icon} /> },
    {
      path: '/$organisation/my-work',
      to: address([slug, 'my-work']),
      label: t('app.my_work'),
      icon: <ListTodo {...icon} />,
      count: waiting,
      isOwn: true,
    },
  ];
  return links.filter((link) => hasPage(link.path));
}

/** Pages that are opened seldom: in the account menu, and behind More on a phone. */
export function listSeldomLinks(slug: string, t: typeof appText): { to: string; label: string }[] {
  const links = [
    { path: '/account', to: address(['account']), label: t('app.account') },
    { path: '/', to: address([]), label: t('app.organisations') },
    { path: '/$organisation/challenges', to: address([slug, 'challenges']), label: t('app.challenges') },
    { path: '/$organisation/you-said', to: address([slug, 'you-said']), label: t('app.you_said') },
    { path: '/$organisation/import', to: address([slug, 'import']), label: t('app.import') },
    { path: '/$organisation/settings/people', to: address([slug, 'settings', 'people']), label: t('app.people') },
    { path: '/$organisation/settings', to: address([slug, 'settings']), label: t('app.settings') },
  ];
  return links.filter((link) => hasPage(link.path));
}

export function useNavigation({ organisation, waiting }: Viewer) {
  const t = useAppText();
  return { links: listMainLinks(organisation.slug, t, waiting), seldom: listSeldomLinks(organisation.slug, t) };
}
