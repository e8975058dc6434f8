import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** The names of all fields beneath one of an operation. Our own operations are parsed once, so each field is looked at once. */
const beneath = new WeakMap<FieldNode, ReadonlySet<string>>();

function collect(selections: SelectionSetNode | undefined, fragments: Readonly<Record<string, FragmentDefinitionNode>>, names: Set<string>, seen: Set<string>): void {
  for (const selection of selections?.selections ?? []) {
    if (selection.kind === 'Field') {
      names.add(selection.name.value);
      collect(selection.selectionSet, fragments, names, seen);
    } else if (selection.kind === 'InlineFragment') collect(selection.selectionSet, fragments, names, seen);
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      collect(fragments[selection.name.value]?.selectionSet, fragments, names, seen);
    }
  }
}

/**
 * Whether a field of one of these names is asked for anywhere beneath this one. So that a list can have at hand what each of its
 * rows is going to be asked, in place of a promise for each; nothing may depend on it but speed.
 */
export function asksFor({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, ...names: readonly string[]): boolean {
  return fieldNodes.some((node) => {
    let found = beneath.get(node);
    if (!found) {
      const collected = new Set<string>();
      collect(node.selectionSet, fragments, collected, new Set());
      beneath.set(node, (found = collected));
    }
    return names.some((name) => found.has(name));
  });
}
