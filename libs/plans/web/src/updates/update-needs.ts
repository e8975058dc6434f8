import {
  findForecastProblem,
  findNoteCause,
  isClaim,
  type DeliveryStatus,
  type ForecastProblem,
  type NoteCause,
} from '@waymark/plans/domain';
import type { DeliveryStatusName } from '@waymark/platform/web';

/** How an action stands before an update, as a page knows it. */
export interface ActionStanding {
  status: DeliveryStatusName;
  forecastOn: string | null;
  daysOverdue: number;
  completion: object | null;
}

/** What somebody is about to declare. The expected day is null when none is given. */
export interface UpdateChoice {
  status: DeliveryStatusName;
  forecastOn: string | null;
}

/** What an update cannot go without. The server asks the same rules. */
export interface UpdateNeeds {
  note: NoteCause | null;
  /** Whether the field for the expected day is shown. */
  asksForecast: boolean;
  forecast: ForecastProblem | null;
  /** Saying that an action is complete takes something that shows it. */
  evidence: boolean;
}

const toDomain = (status: DeliveryStatusName) => status.toLowerCase() as DeliveryStatus;

/** What an update needs, as it is being written. */
export function updateNeeds(action: ActionStanding, choice: UpdateChoice, today: string): UpdateNeeds {
  const before = {
    status: toDomain(action.status),
    forecastOn: action.forecastOn,
    daysOverdue: action.daysOverdue,
    isClaimed: action.completion !== null,
  };
  const asksForecast = ['OFF_TRACK', 'AT_RISK'].includes(choice.status);
  const declared = { status: toDomain(choice.status), forecastOn: asksForecast ? choice.forecastOn : undefined };
  return {
    note: findNoteCause(before, declared),
    asksForecast,
    forecast: findForecastProblem(before, declared, today),
    evidence: isClaim(before, declared),
  };
}
