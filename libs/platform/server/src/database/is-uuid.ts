const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all. What cannot is simply not found; PostgreSQL would call it an error of ours. */
export const isUuid = (text: string): boolean => UUID.test(text);
