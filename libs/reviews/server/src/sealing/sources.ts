export { readScrutiny, type ReviewScrutiny } from '../writing/read-scrutiny';
export { readWords, type ReviewWords } from '../writing/read-words';
