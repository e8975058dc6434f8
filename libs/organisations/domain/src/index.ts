export * from './initials';
export * from './membership-state';
export * from './proposals';
export * from './roles';
export * from './team-tree';
export * from './tidy';
