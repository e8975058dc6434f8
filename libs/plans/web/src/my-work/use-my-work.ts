import { useQueryOf } from '@waymark/platform/web';
import { MyWorkDocument, type MyWorkQuery, type WorkActionFragment } from './my-work.generated';

export type MyWork = MyWorkQuery['myWork'];
export type WorkItem = MyWork['due'][number];
export type WorkAction = WorkActionFragment;
export type ActionToConfirm = MyWork['toConfirm'][number];

/** What the viewer should update, has updated this week and may confirm. */
export const useMyWork = () => useQueryOf(MyWorkDocument, {});

/** One line of the list: what is done stands above what is still due, in the order in which it was done. */
export interface WorkLine {
  item: WorkItem;
  isDone: boolean;
}

export const linesOf = ({ due, done }: MyWork): WorkLine[] => [
  ...[...done].reverse().map((item) => ({ item, isDone: true })),
  ...due.map((item) => ({ item, isDone: false })),
];

/** The next action to update after one has been: the first after it in the list, else the first that is left. */
export function nextAfter(due: readonly WorkItem[], actionId: string): string | null {
  const open = due.filter(({ action }) => action.viewerCan.update.allowed);
  const at = open.findIndex(({ action }) => action.id === actionId);
  const others = open.filter(({ action }) => action.id !== actionId);
  return (open[at + 1] ?? others[0])?.action.id ?? null;
}

const secondsForEach = 20;

/** How long the rest takes, in whole minutes. */
export const minutesLeft = (count: number): number => Math.max(1, Math.ceil((count * secondsForEach) / 60));
