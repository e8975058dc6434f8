import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCodegen } from '../codegen.mjs';

let root: string;
const write = (name: string, text: string) => {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};
const read = (name: string) => fs.readFileSync(path.join(root, name), 'utf8');

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-codegen-'));
  write(
    'apps/api/schema.graphql',
    'scalar Date\nenum Status { ON_TRACK LATE }\ntype Action { id: ID! status: Status! dueOn: Date owner: Person }\ntype Person { id: ID! name: String! }\ninput Move { id: ID! dueOn: Date }\ntype Query { action(id: ID!): Action! }\ntype Mutation { move(input: Move!): Action! }\n',
  );
  write('libs/plans/web/src/people.graphql', 'fragment PersonFacts on Person { id name }\n');
  write(
    'libs/plans/web/src/actions.graphql',
    'query Action($id: ID!) { action(id: $id) { status dueOn owner { ...PersonFacts } } }\nmutation Move($input: Move!) { move(input: $input) { id } }\n',
  );
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

test('writes types and one text per operation, with the fragments of other files in it', async () => {
  const { stale, problems } = await runCodegen({ root });
  expect(problems).toEqual([]);
  expect(stale).toEqual(['libs/plans/web/src/actions.generated.ts', 'libs/plans/web/src/people.generated.ts']);
  const text = read('libs/plans/web/src/actions.generated.ts');
  expect(text).toContain("import { document } from '@waymark/platform/web';");
  expect(text).toContain('export const ActionDocument = document<ActionQuery, ActionQueryVariables>(');
  expect(text).toContain('...PersonFacts}}}fragment PersonFacts on Person{id name}');
  expect(text).toMatch(
    /action: \{ status: Status, dueOn: string \| null, owner: \{ id: string, name: string \} \| null \}/,
  );
  expect(text).toMatch(/'ON_TRACK'\s*\| 'LATE'/);
});

test('a check writes nothing, and finds what is stale', async () => {
  expect((await runCodegen({ root, check: true })).stale).toHaveLength(2);
  expect(fs.existsSync(path.join(root, 'libs/plans/web/src/actions.generated.ts'))).toBe(false);
  await runCodegen({ root });
  expect((await runCodegen({ root, check: true })).stale).toEqual([]);
  write('libs/plans/web/src/people.graphql', 'fragment PersonFacts on Person { id }\n');
  expect((await runCodegen({ root, check: true })).stale).toHaveLength(2);
});

test('a field the schema does not have is a problem with its file, and the other files are still written', async () => {
  write('libs/plans/web/src/broken.graphql', 'query Broken($id: ID!) { action(id: $id) { colour } }\n');
  const { problems, stale } = await runCodegen({ root });
  expect(problems).toEqual([
    expect.stringMatching(/^libs\/plans\/web\/src\/broken\.graphql: Cannot query field "colour" on type "Action"\./),
  ]);
  expect(stale).toHaveLength(2);
});

test('two fragments of one name are refused', async () => {
  write('libs/plans/web/src/more.graphql', 'fragment PersonFacts on Person { id }\n');
  await expect(runCodegen({ root })).rejects.toThrow(/fragment PersonFacts is defined in/);
});
