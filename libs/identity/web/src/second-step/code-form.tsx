import { ErrorSummary, TextField, useProblems } from '@waymark/platform/web';
import { useEffect, useRef, type FormEvent } from 'react';
import { useIdentityText } from '../identity.text';

export interface CodeFormProps {
  button: string;
  hint?: string;
  isPending: boolean;
  onCode: (code: string, refuse: (thrown: unknown) => void) => void;
}

/** One code. It has the focus, because it is what one came for. */
export function CodeForm({ button, hint, isPending, onCode }: CodeFormProps) {
  const t = useIdentityText();
  const problems = useProblems();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).trim();
    if (!problems.check({ code: code === '' && t('identity.second_step.code_needed') }) || isPending) return;
    onCode(code, problems.refuse);
  };

  return (
    <form className="stack" noValidate onSubmit={submit} ref={form}>
      <ErrorSummary problems={problems.summary} />
      <TextField
        id="code"
        name="code"
        label={t('identity.second_step.code')}
        hint={hint}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        error={problems.of('code')}
      />
      <button type="submit" className="btn primary" aria-disabled={isPending}>
        {button}
      </button>
    </form>
  );
}
