export * from './days';
export * from './errors';
export * from './permit';
