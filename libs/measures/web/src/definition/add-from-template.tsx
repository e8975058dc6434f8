import { lazy, Suspense } from 'react';
import type { TemplateDialogProps } from './template-dialog';

const Form = lazy(() => import('./template-dialog'));

/** The dialog that adds a measure from a template, fetched when it is first opened. */
export function AddFromTemplate(props: TemplateDialogProps) {
  return (
    <Suspense fallback={null}>
      <Form {...props} />
    </Suspense>
  );
}
