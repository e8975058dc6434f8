import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { Kind, print, stripIgnoredCharacters, validate } from 'graphql';
import { fragmentsUsedBy } from './read-documents.mjs';

const config = {
  skipTypename: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: { Date: 'string', DateTime: 'string', ID: 'string' },
  enumType: 'string-literal',
};

/** Leaves out the helper types that nothing of ours uses, so that a generated file holds only its own types. */
const tidy = (types) =>
  types
    .replace(/\/\*\* Internal type\. DO NOT USE DIRECTLY\. \*\/\nexport type Incremental<.*\n/, '')
    .replace(/\/\*\* Internal type\. DO NOT USE DIRECTLY\. \*\/\n/g, '')
    .trim();

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** One typed constant: its text carries the fragments it needs, and nothing else. */
function documentConstant(operation, fragments) {
  const kind = capital(operation.operation);
  const name = capital(operation.name.value);
  const type = name.endsWith(kind) ? name : `${name}${kind}`;
  const parts = [operation, ...fragmentsUsedBy([operation], fragments)];
  const text = stripIgnoredCharacters(parts.map((part) => print(part)).join('\n'));
  return `export const ${name}Document = document<${type}, ${type}Variables>(\n  ${JSON.stringify(text)},\n);`;
}

/** The whole text of one generated file. Throws with a plain sentence when the document does not fit the schema. */
export async function generateFile({ schemaNode, schemaObject, document, fragments, file }) {
  const outside = fragmentsUsedBy(document.definitions, fragments).filter(
    (node) => !document.definitions.includes(node),
  );
  const problems = validate(schemaObject, {
    kind: Kind.DOCUMENT,
    definitions: [...document.definitions, ...outside],
  }).filter((problem) => !/^Fragment ".*" is never used/.test(problem.message));
  if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join(' '));
  const types = await codegen({
    filename: file,
    schema: schemaNode,
    schemaAst: schemaObject,
    documents: [{ location: file, document }],
    config: {
      ...config,
      externalFragments: outside.map((node) => ({
        isExternal: true,
        name: node.name.value,
        onType: node.typeCondition.name.value,
        node,
      })),
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  });
  const constants = document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => documentConstant(operation, fragments));
  const importLine = constants.length > 0 ? "import { document } from '@waymark/platform/web';\n\n" : '';
  return (
    `// Generated from ${file} by tools/codegen.mjs. Do not edit.\n${importLine}${tidy(types)}\n\n${constants.join('\n\n')}`.trimEnd() +
    '\n'
  );
}
