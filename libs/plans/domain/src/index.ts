export * from './delivery-status';
export * from './live-counts';
export * from './plan-reference';
export * from './plan-state';
export * from './plan-tree';
export * from './position';
export * from './slip';
