import { PermitButton, useGo, useQueryOf } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import { measurePath } from '../measures.paths';
import { useMeasuresText } from '../measures.text';
import { PlanForTemplateDocument } from './plan-for-template.generated';
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

/** The way to it, for the organisation's plan: afterwards the new measure is opened. */
export function AddFromTemplateButton({ organisation }: { organisation: string }) {
  const t = useMeasuresText();
  const go = useGo();
  const [isOpen, setOpen] = useState(false);
  const { data, isPending } = useQueryOf(PlanForTemplateDocument, {});
  const plan = data?.plan;
  // As wide as it will be, so that what stands around it stays where it is.
  if (isPending) return <span className="btn small noprint" style={{ visibility: 'hidden' }}>{t('measures.from_template')}</span>;
  if (!plan) return null;
  return (
    <>
      <PermitButton className="btn small noprint" permit={plan.viewerCan.changeStructure} onClick={() => setOpen(true)}>
        {t('measures.from_template')}
      </PermitButton>
      {isOpen ? <AddFromTemplate planId={plan.id} onClose={() => setOpen(false)} onAdded={(measure) => go(measurePath(organisation, measure))} /> : null}
    </>
  );
}
