import { address, type NavigationLink, type Viewer } from '@waymark/platform/web';
import { ChartLine, FileText, House, ListTodo } from 'lucide-react';
import { hasPage } from '../routes';
import { useAppText } from '../app.text';

const icon = { size: 22, 'aria-hidden': true } as const;

/** The pages of an organisation that the bars lead to, in order. A page that does not exist yet is not offered. */
export function useNavigation(viewer: Viewer): NavigationLink[] {
  const t = useAppText();
  const { slug } = viewer.organisation;
  const links: (NavigationLink & { path: string })[] = [
    { path: '/$organisation', to: address([slug]), label: t('app.overview'), icon: <House {...icon} />, isExact: true },
    { path: '/$organisation/plan', to: address([slug, 'plan']), label: t('app.plan'), icon: <FileText {...icon} /> },
    {
      path: '/$organisation/measures',
      to: address([slug, 'measures']),
      label: t('app.measures'),
      icon: <ChartLine {...icon} />,
    },
    {
      path: '/$organisation/my-work',
      to: address([slug, 'my-work']),
      label: t('app.my_work'),
      icon: <ListTodo {...icon} />,
      count: viewer.waiting,
      isOwn: true,
    },
  ];
  return links.filter((link) => hasPage(link.path));
}

/** Pages that are opened seldom: in the account menu, and behind More on a phone. */
export function useSeldomLinks(viewer: Viewer): { to: string; label: string }[] {
  const t = useAppText();
  const { slug } = viewer.organisation;
  const links = [
    { path: '/account', to: '/account', label: t('app.account') },
    { path: '/', to: '/', label: t('app.organisations') },
    { path: '/$organisation/import', to: address([slug, 'import']), label: t('app.import') },
    { path: '/$organisation/settings/people', to: address([slug, 'settings', 'people']), label: t('app.people') },
    { path: '/$organisation/settings/plan', to: address([slug, 'settings', 'plan']), label: t('app.plan_settings') },
  ];
  return links.filter((link) => hasPage(link.path));
}
