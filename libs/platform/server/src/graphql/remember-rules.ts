import { getMetadataStorage } from 'class-validator';

const remembered = new WeakSet<object>();

/**
 * Lets class-validator look up the rules of each class once. By itself it goes through the rules of all classes that there are, to find
 * those whose heir a class is, for every value that it checks. Rules are written with their classes, so they never change.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  if (remembered.has(storage)) return;
  remembered.add(storage);
  const look = storage.getTargetValidationMetadatas.bind(storage);
  const found = new Map<unknown, Map<string, ReturnType<typeof look>>>();
  const lookOnce: typeof look = (type, schema, always, isStrict, groups) => {
    if (groups?.length) return look(type, schema, always, isStrict, groups);
    const ofType = found.get(type) ?? new Map<string, ReturnType<typeof look>>();
    const key = `${schema} ${always} ${isStrict}`;
    if (!ofType.has(key)) ofType.set(key, Object.freeze(look(type, schema, always, isStrict, groups)) as ReturnType<typeof look>);
    found.set(type, ofType);
    return ofType.get(key)!;
  };
  storage.getTargetValidationMetadatas = lookOnce;
}
