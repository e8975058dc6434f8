/**
 * Questions of our pages whose answers are kept: people open these all day, and they hang on nothing but the organisation's rows,
 * who asks with which rights, and the day it is there. Never one that says how long something may still be done, that tells of
 * other organisations, or whose reading is entered in a log.
 */
export const keptOperations: ReadonlySet<string> = new Set(['Plan', 'Overview', 'Measures']);
