import { platformError, type Permit } from '@waymark/platform/domain';

/** Guards an act by its policy. @throws platform.forbidden with the policy's reason. */
export function requirePermit({ allowed, reason }: Permit): void {
  if (!allowed) throw platformError('platform.forbidden', { reason: reason ?? 'You cannot do this.' });
}
