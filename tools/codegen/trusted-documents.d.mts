/** Every operation of the pages below a folder: id and text, sorted by id. */
export function collectOperations(root: string): Record<string, string>;
