import { PermitButton, type Permit } from '@waymark/platform/web';
import { Bell, BellOff, Flag, MessageSquare } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useVoicesText } from '../voices.text';
import styles from './open.module.css';
import { SayForm } from './say-form';
import { sayableKinds, useSaying } from './use-saying';
import { useFollowing, useWriteComment, type Subject } from './use-talk';

const RaiseDialog = lazy(() => import('../challenges/raise-dialog'));

export interface BeginBoxProps {
  subject: Subject;
  /** What people call it: 1.2.2. */
  name: string;
  isFollowing: boolean;
  canWrite: Permit;
  canRaise: Permit;
}

/** The ways to begin: say something, raise a challenge, hear of what others say. */
export function BeginBox({ subject, name, isFollowing, canWrite, canRaise }: BeginBoxProps) {
  const t = useVoicesText();
  const [isRaising, setRaising] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const { mutateAsync } = useWriteComment();
  const changeFollowing = useFollowing(subject, isFollowing);
  const close = () => {
    setOpen(false);
    setTimeout(() => opener.current?.querySelector('button')?.focus());
  };
  const saying = useSaying({
    place: `talk:${subject.kind}:${subject.id}`,
    send: async (markdown, kind) => {
      await mutateAsync({ input: { subjectKind: subject.kind, subjectId: subject.id, kind, markdown } });
      return t(`voices.said.${kind}`);
    },
    onSent: close,
  });
  const writes = isOpen || saying.isBegun;
  const field = saying.idOf('markdown');
  useEffect(() => {
    if (isOpen) document.getElementById(field)?.focus();
  }, [isOpen, field]);
  return (
    <div className={`noprint ${styles['begin']}`}>
      <div className="bar" ref={opener}>
        {writes ? null : (
          <PermitButton permit={canWrite} onClick={() => setOpen(true)}>
            <MessageSquare size={18} aria-hidden="true" />
            {t('voices.say.begin')}
          </PermitButton>
        )}
        <PermitButton permit={canRaise} onClick={() => setRaising(true)}>
          <Flag size={18} aria-hidden="true" />
          {t('voices.raise')}
        </PermitButton>
        <button type="button" className="btn quiet" aria-pressed={isFollowing} onClick={changeFollowing}>
          {isFollowing ? <BellOff size={18} aria-hidden="true" /> : <Bell size={18} aria-hidden="true" />}
          {t(isFollowing ? 'voices.unfollow' : 'voices.follow')}
        </button>
      </div>
      {writes ? (
        <div className="panel mt">
          <SayForm
            saying={saying}
            label={t('voices.say.about', { name })}
            act={t('voices.say.send')}
            onClose={() => {
              if (saying.isBegun) saying.forget();
              close();
            }}
          >
            <fieldset>
              <legend className="label">{t('voices.say.kind')}</legend>
              <div className="choice">
                {sayableKinds.map((kind) => (
                  <label key={kind}>
                    <input type="radio" name={saying.idOf('kind')} checked={saying.kind === kind} onChange={() => saying.choose(kind)} />
                    {t(`voices.kind.${kind}`)}
                  </label>
                ))}
              </div>
              <p className="sm muted mt-s">{t(`voices.kind.${saying.kind}.explain`)}</p>
            </fieldset>
          </SayForm>
        </div>
      ) : null}
      {isRaising ? (
        <Suspense fallback={null}>
          <RaiseDialog subject={subject} name={name} onClose={() => setRaising(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
