export * from './challenges/answer-clock';
export * from './challenges/challenge-state';
export * from './groups/counts';
export * from './groups/door';
export * from './groups/standing';
export * from './groups/vote';
