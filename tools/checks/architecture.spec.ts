import { buildSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { contexts, listFiles, listMatches, read } from './source-files';

const code = listFiles('*.ts', '*.tsx', '*.mjs', '*.css').filter((file) => !file.endsWith('.generated.ts'));
const server = code.filter((file) => /^libs\/[^/]+\/server\/|^apps\/api\/src\//.test(file));
const web = code.filter((file) => /^libs\/[^/]+\/web\/|^apps\/web\/src\//.test(file));
const withoutTests = (files: readonly string[]) => files.filter((file) => !/\.(spec|story)\.tsx?$|^libs\/[^/]+\/server\/src\/testing\//.test(file));

test('no source file is over 300 lines', () => {
  expect(code.filter((file) => read(file).split('\n').length > 301)).toEqual([]);
});

test('what nx kept of a project is not used when a library beneath it has changed: it counts all of them, because it knows no imports', () => {
  const { namedInputs } = JSON.parse(read('nx.json')) as { namedInputs: Record<string, unknown[]> };
  expect(namedInputs['shared']).toContain('{workspaceRoot}/libs/**/*');
  expect(namedInputs['default']).toContain('shared');
});

test('each context has a README that fits one screen', () => {
  for (const context of contexts) expect([context, read(`libs/${context}/README.md`).split('\n').length <= 60]).toEqual([context, true]);
});

test('every permission declared is required somewhere, and every one required is declared', () => {
  const declared = new Set(listFiles('libs/*/server/src/*.permissions.ts').flatMap((file) => [...read(file).matchAll(/^ {2}'([a-z_.]+)':/gm)].map((match) => match[1]!)));
  const sources = withoutTests(server).filter((file) => !file.endsWith('.permissions.ts')).map(read).join('\n');
  const required = new Set([...sources.matchAll(/@Requires\('([a-z][a-z_.]+)'\)/g)].map((match) => match[1]!));
  const mentioned = (permission: string) => sources.includes(`'${permission}'`);
  expect([...declared].filter((permission) => !mentioned(permission))).toEqual([]);
  expect([...required].filter((permission) => !declared.has(permission))).toEqual([]);
  expect(declared.size).toBeGreaterThan(8);
});

test('nobody saves without a version: TypeORM repositories, save and remove are not used', () => {
  expect(listMatches(withoutTests(server), /@InjectRepository|\bgetRepository\(|\bmanager\.(save|remove|softRemove|recover)\(|relations:/)).toEqual([]);
});

test('organisation and actor are set for a transaction only, never for a connection', () => {
  expect(listMatches(withoutTests(server), /set_config\([^)]*,\s*false\)|['"`]set (?!local)(session )?app\./i)).toEqual([]);
});

test('no rule reads the clock', () => {
  const rules = withoutTests(code.filter((file) => /^libs\/[^/]+\/domain\//.test(file)));
  expect(listMatches(rules, /Date\.now\(|new Date\(\)/)).toEqual([]);
});

test('values reach SQL as parameters only', () => {
  expect(listMatches(withoutTests(server).filter((file) => file.endsWith('.queries.ts')), /\$\{(?!SELECT|FROM|[A-Z_]+\})/)).toEqual([]);
});

test('pages ask what the viewer can do; they do not look at roles', () => {
  expect(listMatches(withoutTests(web), /roles\.(includes|some|find)\(/)).toEqual([]);
});

test('pages never call fetch or write a query key', () => {
  const pages = withoutTests(web).filter((file) => !file.startsWith('libs/platform/web/'));
  expect(listMatches(pages, /\bfetch\(|queryKey:/)).toEqual([]);
});

test('every type, field, argument and value of the API is described', () => {
  const schema = buildSchema(read('apps/api/schema.graphql'));
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && type.astNode);
  const undescribed = types.flatMap((type) => {
    const members = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : isEnumType(type) ? type.getValues() : [];
    const asked = isObjectType(type) ? Object.values(type.getFields()).flatMap(({ name, args }) => args.map((argument) => ({ name: `${name}(${argument.name})`, description: argument.description }))) : [];
    return [...members, ...asked].filter((member) => !member.description).map((member) => `${type.name}.${member.name}`);
  });
  expect(undescribed).toEqual([]);
});

test('a suppression of a check says why', () => {
  expect(listMatches(code.filter((file) => !file.startsWith('tools/checks/')), /(eslint-disable|@ts-ignore|@ts-expect-error)(?!.*(--|:) \w)/)).toEqual([]);
});

test('nothing is left to do in a comment', () => {
  expect(listMatches(code.filter((file) => !file.startsWith('tools/checks/')), /\b(TODO|FIXME|HACK|XXX)\b/)).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(read('package-lock.json').includes('"resolved"')).toBe(false);
});

test('no path of a machine is in the project', () => {
  const files = listFiles().filter((file) => !/\.(woff2|png|xlsx|docx|ico)$|^package-lock\.json$|^tools\/checks\//.test(file));
  expect(listMatches(files, /(^|[^\w.])\/(work|farm|home|root)\/[a-z]/)).toEqual([]);
});

test('every package we ask for has its reason, and every reason its package', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const asked = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'));
  const rows = read('docs/dependencies.md').split('\n').filter((line) => line.startsWith('| `'));
  const told = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  expect(told.sort()).toEqual(asked.sort());
});
