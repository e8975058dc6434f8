import type { MeasureAct } from '../figures/measure-act';
import type { MeasureOnPage } from './use-measure-page';

/** What every part of the page is given. */
export interface MeasurePartProps {
  measure: MeasureOnPage;
  organisation: string;
  /** Opens the dialog of an act. */
  onAct: (act: MeasureAct) => void;
}
