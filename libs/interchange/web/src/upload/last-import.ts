/** The file a person looked at last, so that they find the way back to it. The file itself and all that was found are on the server. */
export interface LastImport {
  readonly id: string;
  readonly fileName: string;
}

const keyOf = (organisation: string, personId: string) => `waymark.import.${organisation}.${personId}`;

/** Null when there is none, or this browser keeps nothing. */
export function findLastImport(organisation: string, personId: string): LastImport | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(organisation, personId)) ?? 'null') as Partial<LastImport> | null;
    return typeof kept?.id === 'string' && typeof kept.fileName === 'string' ? { id: kept.id, fileName: kept.fileName } : null;
  } catch {
    return null;
  }
}

export function keepLastImport(organisation: string, personId: string, last: LastImport): void {
  try {
    localStorage.setItem(keyOf(organisation, personId), JSON.stringify(last));
  } catch {
    // Without storage the address of the page is the way back.
  }
}

export function forgetLastImport(organisation: string, personId: string): void {
  try {
    localStorage.removeItem(keyOf(organisation, personId));
  } catch {
    // Nothing was kept.
  }
}
