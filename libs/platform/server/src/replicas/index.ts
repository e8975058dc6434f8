export { Replicas } from './replicas';
export { SEEN_HEADER } from './seen-cookies';
