export * from './plan-parts';
export { addParts, placesAtEnd } from './add-parts';
export { reviseParts } from './revise-parts';
