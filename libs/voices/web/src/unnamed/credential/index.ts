export { fleetingSecretStore, indexedSecretStore, type SecretStore } from './secret-store';
export { sendUnnamed } from './unnamed-door';
export { UnnamedAccess } from './unnamed-access';
