/** The id of an operation: the SHA-256 of its text. */
export function idOf(text: string): string;
/** Where a page's generated file is. */
export function isGeneratedFile(file: string): boolean;
/** The texts of the operations in one generated file. */
export function textsIn(source: string): string[];
/** The same generated file with ids in place of texts. @throws when an operation would keep its text. */
export function withIds(source: string): string;
/** Every operation of the pages below a folder: id and text, sorted by id. */
export function collectOperations(root: string): Record<string, string>;
/** Writes the list into the folder of the built API. */
export function writeOperations(root: string, folder: string): void;
