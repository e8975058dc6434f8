export * from './document/review-paper';
export * from './document/review-record';
