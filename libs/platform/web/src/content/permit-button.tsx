import { useId, type ButtonHTMLAttributes } from 'react';

export interface Permit {
  allowed: boolean;
  reason?: string | null;
}

export interface PermitButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** From the object's `viewerCan`. */
  permit: Permit;
}

/** A button that stays in place when the act is not allowed, and says why. It can be focused, so the reason is heard. */
export function PermitButton({ permit, onClick, children, className = 'btn', ...rest }: PermitButtonProps) {
  const id = useId();
  const reason = permit.allowed ? null : (permit.reason ?? null);
  return (
    <>
      <button
        type="button"
        {...rest}
        className={className}
        aria-disabled={!permit.allowed || undefined}
        aria-describedby={reason === null ? undefined : id}
        title={reason ?? undefined}
        onClick={permit.allowed ? onClick : undefined}
      >
        {children}
      </button>
      {reason === null ? null : (
        <span id={id} className="vh">
          {reason}
        </span>
      )}
    </>
  );
}
