export * from './device';
export * from './email-domain';
export * from './issuers';
export * from './network';
export * from './password-rules';
export * from './return-path';
export * from './vouched-address';
