export * from './measures.context';
export * from './measures/measure-kind';
export * from './measures/measure.entity';
export * from './measures/measure.model';
