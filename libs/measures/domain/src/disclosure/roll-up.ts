import { type Found, findAtGrouping } from './search';
import type { TableGrouping } from './table-grouping';
import type { TableTask } from './table-task';

/** With fewer groups than this a table says little more than its total. */
const FEW_GROUPS = 3;

const countKnown = (grouping: TableGrouping) => grouping.groups.filter((group) => group.kind === 'known').length;

/**
 * Shows coarser groups rather than hiding: goes along the chain as long as that hides fewer groups. A grouping of two groups
 * is only taken where fewer than three groups would be shown otherwise.
 */
export function findRolledUp(task: TableTask): Found {
  const [finest, ...coarser] = task.chain;
  let found = findAtGrouping(task, finest!);
  for (const grouping of coarser) {
    if (found.hidden === 0) break;
    if (countKnown(grouping) < FEW_GROUPS && found.knownShown >= FEW_GROUPS) break;
    const next = findAtGrouping(task, grouping);
    if (next.hidden < found.hidden && next.knownShown > 0) found = next;
  }
  return found;
}
