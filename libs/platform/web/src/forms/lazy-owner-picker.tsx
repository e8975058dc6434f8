import { lazy, Suspense } from 'react';
import type { OwnerPickerProps } from './owner-picker';
import { TextField } from './inputs';

const Picker = lazy(() => import('./owner-picker'));

/** The owner picker, fetched when a form first shows it; until then a field with the same label and name in it. */
export function LazyOwnerPicker(props: OwnerPickerProps) {
  const { label, hint, error, value } = props;
  return (
    <Suspense fallback={<TextField {...{ label, hint, error }} value={value?.name ?? ''} readOnly />}>
      <Picker {...props} />
    </Suspense>
  );
}
