export { guessName, guessRole } from './guess-person';
export * from './read-pasted';
