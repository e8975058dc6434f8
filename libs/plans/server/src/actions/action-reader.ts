import { Inject, Injectable } from '@nestjs/common';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, isUuid, loader } from '@waymark/platform/server';
import type { Action } from './action.model';
import { listActionFacts } from './action.queries';

/** Reads actions as of today where the organisation is. */
@Injectable()
export class ActionReader {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** The day it is for the organisation at hand. */
  async today(): Promise<string> {
    return this.clock.today((await currentMember()).timeZone);
  }

  private readonly actions = loader<string, Action | null>(async (ids) => {
    const found = await listActionFacts(ids.filter(isUuid), await this.today());
    const byId = new Map(found.map((action) => [action.id, action]));
    return ids.map((id) => byId.get(id) ?? null);
  });

  /** Puts an action into the loader that has just been changed, as it is shown now. */
  hold(action: Action): void {
    this.actions().prime(action.id, action);
  }

  /** @throws platform.not_found */
  async getAction(id: string): Promise<Action> {
    const action = await this.actions().load(id);
    if (!action) throw platformError('platform.not_found');
    return action;
  }

  /** Many at once; those that are not there are left out. */
  async listActions(ids: readonly string[]): Promise<Action[]> {
    const found = await this.actions().loadMany(ids);
    return found.filter((action): action is Action => action !== null && !(action instanceof Error));
  }
}
