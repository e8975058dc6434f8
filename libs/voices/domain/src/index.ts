export * from './challenges/answer-clock';
export * from './challenges/challenge-state';
