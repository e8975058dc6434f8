import { Inject, Injectable } from '@nestjs/common';
import { findUpdateDue, isFresh, type UpdateDue } from '@waymark/plans/domain';
import { type Day, daysBetween } from '@waymark/platform/domain';
import { currentMember, loader } from '@waymark/platform/server';
import type { Action } from '../actions/action.model';
import { ActionReader } from '../actions/action-reader';
import { toDoneWords, toDueWords } from './due-words';
import type { MyWork, MyWorkItem } from './my-work.model';
import { listMyActions, listToConfirm, type MyAction } from './my-work.queries';

/** The most pressing first. */
const PRESSING: readonly UpdateDue['cause'][] = ['overdue', 'due_soon', 'stale', 'never_updated'];
const weight = (due: UpdateDue): number => ('days' in due ? (due.cause === 'due_soon' ? -due.days : due.days) : 0);
const comparePressure = (a: UpdateDue, b: UpdateDue): number => PRESSING.indexOf(a.cause) - PRESSING.indexOf(b.cause) || weight(b) - weight(a);

interface Due {
  readonly id: string;
  readonly due: UpdateDue;
}

/** Goes through what is somebody's to update. */
@Injectable()
export class MyWorkService {
  constructor(@Inject(ActionReader) private readonly reader: ActionReader) {}

  /** Read once in a request: the page and the number beside its name ask for the same. */
  private readonly mine = loader<string, MyAction[]>(async (personIds) => {
    const found: MyAction[][] = [];
    for (const personId of personIds) found.push(await listMyActions(personId));
    return found;
  });

  /** How many actions of the viewer need an update. */
  async countDue(): Promise<number> {
    const { personId } = await currentMember();
    return this.listDue(await this.mine().load(personId), await this.reader.today()).length;
  }

  async read(): Promise<MyWork> {
    const member = await currentMember();
    const today = await this.reader.today();
    const mine = await this.mine().load(member.personId);
    const due = this.listDue(mine, today);
    const done = this.listDone(mine, new Set(due.map(({ id }) => id)), today);
    const toConfirm = member.permissions.has('plans.action.confirm') ? await listToConfirm(member.personId) : [];
    const actions = await this.actionsById([...due.map(({ id }) => id), ...done.map(({ id }) => id), ...toConfirm]);
    const labelOf = ({ id }: Due): string => actions.get(id)?.reference ?? '';
    // What presses equally stands in the order of the plan.
    due.sort((a, b) => comparePressure(a.due, b.due) || labelOf(a).localeCompare(labelOf(b), 'en', { numeric: true }) || a.id.localeCompare(b.id));
    return {
      due: due.flatMap(({ id, due }) => toItem(actions.get(id), toDueWords(due))),
      done: done.flatMap(({ id, lastUpdatedOn }) => toItem(actions.get(id), toDoneWords(daysBetween(lastUpdatedOn!, today)))),
      toConfirm: toConfirm.flatMap((id) => actions.get(id) ?? []),
      dueOn: null,
    };
  }

  private listDue(mine: readonly MyAction[], today: Day): Due[] {
    return mine.flatMap((action) => {
      const due = findUpdateDue(action, today, action.asksAfterDays);
      return due ? [{ id: action.id, due }] : [];
    });
  }

  private listDone(mine: readonly MyAction[], due: ReadonlySet<string>, today: Day): MyAction[] {
    return mine.filter((action) => !due.has(action.id) && isFresh(action, today)).sort((a, b) => b.lastUpdateAt!.getTime() - a.lastUpdateAt!.getTime());
  }

  private async actionsById(ids: readonly string[]): Promise<ReadonlyMap<string, Action>> {
    return new Map((await this.reader.listActions(ids)).map((action) => [action.id, action]));
  }
}

const toItem = (action: Action | undefined, reason: string): MyWorkItem[] => (action ? [{ action, reason }] : []);
