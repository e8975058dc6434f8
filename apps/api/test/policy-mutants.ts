import { PermissionCatalogue, type PermissionRule, permissionsOf } from '@waymark/platform/server';
import type { TestServer } from '@waymark/platform/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { everyRole } from './estate';

type Role = (typeof everyRole)[number];

/** Permissions that no operation asks at its door, because a policy or another door does: who holds them, written down a second time. */
const heldInside: Readonly<Record<string, readonly Role[]>> = {
  'interchange.export': everyRole,
  'plans.action.claim': ['contributor'],
  'reviews.asked': ['group_member'],
  'reviews.drafts': ['executive', 'contributor'],
  'reviews.scrutinise': ['reviewer'],
};

export interface MutantReport {
  /** Cells of the permission tables that were flipped, one at a time. */
  readonly cells: number;
  readonly killed: number;
  /** The cells whose flip nothing noticed: 'permission role'. */
  readonly survivors: readonly string[];
}

/** Gives the permission to a role that does not have it, or takes it from one that does. */
function flip(rule: PermissionRule, name: string, role: Role): PermissionRule {
  const without = (roles: readonly string[] = []) => roles.filter((each) => each !== role);
  const holds = permissionsOf([role], { [name]: rule }).has(name);
  return { ...rule, grantedTo: holds ? without(rule.grantedTo) : [...rule.grantedTo, role], deniedTo: without(rule.deniedTo) };
}

/** The root fields that ask each permission at their door, such as 'Query.plan'. */
function doorsOf(server: TestServer): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const { schema } = server.app.get(GraphQLSchemaHost);
  for (const type of [schema.getQueryType()!, schema.getMutationType()!]) {
    for (const field of Object.values(type.getFields())) {
      const { permission } = field.extensions['door'] as { permission?: string };
      if (permission) found.set(permission, [...(found.get(permission) ?? []), `${type.name}.${field.name}`]);
    }
  }
  return found;
}

/**
 * Flips every cell of the permission tables, one at a time, and asks whether the table of roles notices.
 * @param isAsWritten whether this operation answers this role as the table of roles says.
 */
export async function flipEachCell(server: TestServer, isAsWritten: (operation: string, role: Role) => Promise<boolean>): Promise<MutantReport> {
  const table = server.app.get(PermissionCatalogue).table as Record<string, PermissionRule>;
  const doors = doorsOf(server);
  const survivors: string[] = [];
  for (const [name, rule] of Object.entries(table)) {
    for (const role of everyRole) {
      table[name] = flip(rule, name, role);
      try {
        if (!(await isNoticed(name, role))) survivors.push(`${name} ${role}`);
      } finally {
        table[name] = rule;
      }
    }
  }
  const cells = Object.keys(table).length * everyRole.length;
  return { cells, killed: cells - survivors.length, survivors };

  async function isNoticed(name: string, role: Role): Promise<boolean> {
    for (const operation of doors.get(name) ?? []) if (!(await isAsWritten(operation, role))) return true;
    const holders = heldInside[name];
    return holders !== undefined && holders.includes(role) !== permissionsOf([role], table).has(name);
  }
}
