import { useEffect, useId, useRef, type ReactNode } from 'react';

export interface DialogProps {
  title: ReactNode;
  children: ReactNode;
  /** Escape, or a press outside where `closesOutside`. */
  onClose: () => void;
  closesOutside?: boolean;
  className?: string;
  /** For a dialog whose title is not shown. */
  label?: string;
}

/** A native modal dialog: the rest of the page is out of reach, Escape closes, the focus returns to the opener. */
export function Dialog({ title, children, onClose, closesOutside = false, className = '', label }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    const opener = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={label === undefined ? id : undefined}
      aria-label={label}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (closesOutside && event.target === dialog.current) onClose();
      }}
    >
      {label === undefined ? <h2 id={id}>{title}</h2> : null}
      {children}
    </dialog>
  );
}
