export * from './reviews.context';
