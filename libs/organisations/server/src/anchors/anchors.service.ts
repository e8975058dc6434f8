import { Inject, Injectable } from '@nestjs/common';
import { Clock, currentMember, PermissionCatalogue, tx } from '@waymark/platform/server';
import { noteAct } from '../access-log/note-act';
import { organisationsError } from '../organisations.errors';
import { canBy } from '../organisations/organisation.policy';
import type { AnchorSettingModel } from './anchors.model';
import { findLastAnchor, getAnchorSetting, writeAnchorSetting } from './anchors.queries';

const MANAGE = 'organisations.settings.manage';

/** Who keeps the end of the audit chain outside. */
@Injectable()
export class AnchorsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PermissionCatalogue) private readonly permissions: PermissionCatalogue,
  ) {}

  async get(): Promise<AnchorSettingModel> {
    const { version, addresses } = await getAnchorSetting();
    const changeAddresses = canBy(await currentMember(), MANAGE, this.permissions.refusal(MANAGE));
    return { version, addresses: [...addresses], last: await findLastAnchor(), viewerCan: { changeAddresses } };
  }

  /** The addresses stay out of the chain, which never forgets; the history has them. @throws organisations.anchors.changed */
  async name(addresses: readonly string[], version: number): Promise<void> {
    const named = [...new Map(addresses.map((address) => [address.trim().toLowerCase(), address.trim()])).values()];
    const before = await getAnchorSetting();
    if (before.version === version && before.addresses.join('\n') === named.join('\n')) return;
    if (!(await writeAnchorSetting(named, version))) throw organisationsError('organisations.anchors.changed');
    await noteAct('organisations.anchor_addresses_changed', tx().organisationId, this.clock.now(), { addresses: named.length });
  }
}
