import { Dialog } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from './act-form';
import { filledRoutes, RouteFields } from './route-fields';
import { useSpaceText } from './space.text';
import { useAct } from './use-act';
import { type SpeakUpRoute, useReviseSpeakUpRoutes } from './use-groups';

/** Where else people of the whole organisation can be heard. */
export default function RoutesDialog({ routes: before, onClose }: { routes: readonly SpeakUpRoute[]; onClose: () => void }) {
  const t = useSpaceText();
  const act = useAct();
  const revise = useReviseSpeakUpRoutes();
  const [routes, setRoutes] = useState<SpeakUpRoute[]>(before.length === 0 ? [{ name: '', how: '' }] : [...before]);
  const save = async () => {
    const filled = filledRoutes(routes);
    const isHalf = filled.some(({ name, how }) => name === '' || how === '');
    const done = await act.run({ [`route-name-0`]: isHalf && t('space.routes.half') }, async () => {
      await revise.mutateAsync({ routes: filled });
      return t('space.routes.saved');
    });
    if (done) onClose();
  };
  return (
    <Dialog title={t('space.routes.title')} onClose={onClose}>
      <ActForm act={act} does={t('space.save')} onDo={() => void save()} onCancel={onClose}>
        <p>{t('space.routes.explain')}</p>
        <RouteFields routes={routes} onChange={setRoutes} />
      </ActForm>
    </Dialog>
  );
}
