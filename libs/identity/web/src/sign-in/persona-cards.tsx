import { Pending, RequestProblem } from '@waymark/platform/web';
import { useIdentityText } from '../identity.text';
import { useDemoPersonas, useSignInAsPersona, type Account, type DemoPersona } from '../session/use-session';
import styles from './persona-cards.module.css';

export interface PersonaCardsProps {
  onSignedIn: (account: Account, persona: DemoPersona) => void;
  /** Where somebody must sign in again: only the person with this address is offered. */
  email?: string;
}

const organisationsOf = (personas: readonly DemoPersona[]) =>
  [...new Set(personas.map((persona) => persona.organisationName))].map((name) => ({
    name,
    personas: personas.filter((persona) => persona.organisationName === name),
  }));

/** The people of the demo: who they are and what they would do. One press signs in. Absent outside a demo. */
export function PersonaCards({ onSignedIn, email }: PersonaCardsProps) {
  const t = useIdentityText();
  const { data, isPending } = useDemoPersonas();
  const personas = data?.demoPersonas ?? [];
  const signIn = useSignInAsPersona();
  if (isPending) return <Pending />;
  if (personas.length === 0) return null;

  const press = (persona: DemoPersona) => {
    if (signIn.isPending) return;
    signIn.mutate({ key: persona.key }, { onSuccess: (answer) => onSignedIn(answer.signInAsPersona.account, persona) });
  };

  return (
    <section aria-labelledby="personas">
      <h2 id="personas">{t('identity.personas.title')}</h2>
      <p className="muted mt-s">{t(email === undefined ? 'identity.personas.explain' : 'identity.personas.again')}</p>
      {signIn.isError ? <RequestProblem error={signIn.error} /> : null}
      {organisationsOf(personas).map((organisation) => (
        <div key={organisation.name} className="mt">
          <h3 className={styles['organisation']}>{organisation.name}</h3>
          <ul className={styles['cards']}>
            {organisation.personas.map((persona) => (
              <li key={persona.key}>
                <button type="button" className={styles['card']} onClick={() => press(persona)}>
                  <span className="b">{persona.name}</span>
                  <span className={styles['role']}>{persona.title}</span>
                  <span className={styles['description']}>{persona.description}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
