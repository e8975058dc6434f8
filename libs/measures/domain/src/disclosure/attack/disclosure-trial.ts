export { tryHistories } from './try-histories';
export { without } from './weakened';
