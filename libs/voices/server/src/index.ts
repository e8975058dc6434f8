export * from './voices.context';
