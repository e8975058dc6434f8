import { statusClass, type DeliveryStatusName } from './delivery-status';
import { StatusIcon } from './status-icon';

/** How something measured stands against what was expected of it. The same words as the API's `MeasureStanding`. */
export type StandingName =
  'MET' | 'AHEAD' | 'AS_EXPECTED' | 'BEHIND' | 'OFF_COURSE' | 'NOT_MET' | 'NO_FIGURE' | 'NO_TARGET' | 'BASELINE_DUE';

/** The shape and colours of each: those of a delivery status that says as much. What is still to be done is never red. */
const looks: Record<StandingName, DeliveryStatusName> = {
  MET: 'COMPLETE',
  AHEAD: 'ON_TRACK',
  AS_EXPECTED: 'ON_TRACK',
  BEHIND: 'AT_RISK',
  OFF_COURSE: 'OFF_TRACK',
  NOT_MET: 'OFF_TRACK',
  NO_FIGURE: 'NOT_STARTED',
  NO_TARGET: 'NOT_STARTED',
  BASELINE_DUE: 'NOT_STARTED',
};

export interface StandingProps {
  standing: StandingName;
  /** It in a word or two, as the server says it: "Ahead". */
  text: string;
}

/** A standing as shape, colour and word: always all three. */
export function Standing({ standing, text }: StandingProps) {
  const look = looks[standing];
  return (
    <span className={`status ${statusClass(look)}`}>
      <StatusIcon status={look} />
      {text}
    </span>
  );
}
