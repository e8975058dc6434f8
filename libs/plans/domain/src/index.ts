export * from './delivery-status';
export * from './plan-state';
