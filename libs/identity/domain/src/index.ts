export * from './device';
export * from './network';
export * from './password-rules';
