import { growSlowly } from './grow-slowly';

// Before anything else is loaded: the heap takes its room while it loads.
growSlowly();
const [{ serve }, { runProgram }] = [await import('./serve'), await import('./run-program')];
runProgram(() => serve(new URL('operations.json', import.meta.url)));
