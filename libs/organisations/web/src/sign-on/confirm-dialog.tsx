import { ActDialog } from '../acts/act-dialog';
import { useAct } from '../acts/use-act';

export interface ConfirmDialogProps {
  title: string;
  /** What happens to whom. */
  explain: string;
  does: string;
  /** Does it and answers what to say. */
  act: () => Promise<string>;
  onClose: () => void;
}

/** Says what an act means for people before it is done. */
export function ConfirmDialog({ title, explain, does, act, onClose }: ConfirmDialogProps) {
  const dialog = useAct(onClose);
  return (
    <ActDialog title={title} does={does} act={dialog} onSave={() => void dialog.save({}, act)} onClose={onClose}>
      <p>{explain}</p>
    </ActDialog>
  );
}
