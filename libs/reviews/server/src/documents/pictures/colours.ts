import type { DeliveryStatus } from '@waymark/plans/domain';

/** The colours of the pages on white paper; each ink has at least 4.5:1 on its wash. */
export const colours = { ink: '#1d1a22', quiet: '#504b57', rule: '#dcd9df', wash: '#f4f3f5', brand: '#5a2a60', brandWash: '#f5eef6', warning: '#8a4f00', problem: '#a5121f' };

/** The ink of each status; the word is always beside it. */
export const statusColours: Readonly<Record<DeliveryStatus, string>> = {
  complete: '#164f96', on_track: '#17683a', at_risk: '#8a4f00', off_track: '#a5121f', not_started: '#56515d', paused: '#56515d', withdrawn: '#56515d',
};
