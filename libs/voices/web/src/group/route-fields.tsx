import { TextField } from '@waymark/platform/web';
import { useSpaceText } from './space.text';
import styles from './space.module.css';
import type { SpeakUpRoute } from './use-groups';

const most = 20;

/** What is sent of the lines typed: those with nothing in them are left out. */
export const filledRoutes = (routes: readonly SpeakUpRoute[]): SpeakUpRoute[] =>
  routes.map(({ name, how }) => ({ name: name.trim(), how: how.trim() })).filter(({ name, how }) => name !== '' || how !== '');

/** Names whom people can turn to, and how. */
export function RouteFields({ routes, onChange }: { routes: readonly SpeakUpRoute[]; onChange: (routes: SpeakUpRoute[]) => void }) {
  const t = useSpaceText();
  const change = (at: number, changed: Partial<SpeakUpRoute>) => onChange(routes.map((route, place) => (place === at ? { ...route, ...changed } : route)));
  return (
    <fieldset>
      <legend className="label">{t('space.routes')}</legend>
      <ul className="stack">
        {routes.map((route, at) => (
          <li key={at} className={styles['route']}>
            <TextField id={`route-name-${at}`} label={t('space.routes.name', { number: at + 1 })} value={route.name} onChange={(event) => change(at, { name: event.target.value })} />
            <TextField id={`route-how-${at}`} label={t('space.routes.how', { number: at + 1 })} value={route.how} onChange={(event) => change(at, { how: event.target.value })} />
            <button type="button" className="btn small quiet" onClick={() => onChange(routes.filter((_, place) => place !== at))}>
              {t('space.routes.remove', { number: at + 1 })}
            </button>
          </li>
        ))}
      </ul>
      {routes.length >= most ? null : (
        <button type="button" className="btn small mt-s" onClick={() => onChange([...routes, { name: '', how: '' }])}>
          {t('space.routes.add')}
        </button>
      )}
    </fieldset>
  );
}
