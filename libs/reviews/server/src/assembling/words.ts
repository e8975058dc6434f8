export { readWords } from '../sealing/sources';
