/** One package of the bill. */
export interface Component {
  name: string;
  version: string;
  purl: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}
/** What of a CycloneDX document is looked at here. */
export interface Bill {
  bomFormat: string;
  specVersion: string;
  metadata: { component: { name: string; version: string; type: string; licenses: unknown } };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}
export const inPages: readonly string[];
export function billOfMaterials(): Bill;
export function writeBill(file?: string): string;
