export * from './audit/audit-entry';
export * from './audit/verify-audit-chain';
export * from './days';
export * from './drawing/svg';
export * from './drawing/waymark-line';
export * from './errors';
export * from './permit';
export * from './spreadsheet-text';
