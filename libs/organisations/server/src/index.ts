export { organisations } from './organisations.context';
