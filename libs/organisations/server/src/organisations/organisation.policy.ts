import { allow, deny, type Permit } from '@waymark/platform/domain';

/** What a policy asks about whoever wants to act. */
export interface Holder {
  readonly permissions: ReadonlySet<string>;
}

/** Allowed to whoever holds the permission; to nobody when no context declares it. */
export const canBy = (holder: Holder, permission: string, refusal: string): Permit => (holder.permissions.has(permission) ? allow : deny(refusal));
