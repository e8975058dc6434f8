import { Link, Status } from '@waymark/platform/web';
import { actionPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import type { Action } from './use-action';

/** Where else this is worked on: the actions of teams' plans that support it. */
export function ElsewhereAside({ action, organisation }: { action: Action; organisation: string }) {
  const t = usePlansText();
  if (action.supportedBy.length === 0) return null;
  return (
    <section className="aside" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('plans.action_page.elsewhere')}</h2>
      <ul className="lines">
        {action.supportedBy.map((link) => (
          <li key={link.id}>
            <Link to={actionPath(organisation, link)}>
              {link.planTitle}, {link.reference}
            </Link>
            <p className="due">{link.title}</p>
            <p className="due">
              <Status status={link.status} />
              {link.ownerName === null ? null : ` ${link.ownerName}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
