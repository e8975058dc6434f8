export * from './document/review-paper';
export * from './document/review-record';
export * from './fingerprint/canonical-text';
export * from './fingerprint/fingerprint';
export * from './fingerprint/read-record';
export * from './fingerprint/verify-record';
