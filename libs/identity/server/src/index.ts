export { identity } from './identity.context';
