import type { Option } from '@waymark/platform/web';

/** Teams to choose from, each with the teams above it, after a choice of none. */
export const teamOptions = (teams: readonly { id: string; path: string }[], none: string): Option[] => [
  { value: '', label: none },
  ...teams.map(({ id, path }) => ({ value: id, label: path })),
];
