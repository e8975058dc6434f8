export * from './initials';
export * from './roles';
