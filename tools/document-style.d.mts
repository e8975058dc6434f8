/** The generated file as it should be now. */
export function toGeneratedStyle(): string;
/** Whether the file that is there says what the styles say. */
export function isStyleFresh(): boolean;
