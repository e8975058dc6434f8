/** What roles a permission is given to, and roles that deny it whatever else a person is. A denial beats any grant. */
export interface PermissionRule {
  readonly grantedTo: readonly string[];
  readonly deniedTo?: readonly string[];
  /** Why, in a sentence shown to somebody without it: "Only an executive can change the plan." */
  readonly refusal: string;
  /** Whether what it lets somebody read may be told as it was a moment ago, from a replica. Not where an end has to hold at once. */
  readonly mayLag?: boolean;
}

export type PermissionTable = Readonly<Record<string, PermissionRule>>;

/** Declares a context's permissions; names start with the context: 'plans.action.update'. */
export function definePermissions<const T extends PermissionTable>(context: string, table: T): T {
  for (const name of Object.keys(table)) if (!name.startsWith(`${context}.`)) throw new Error(`Permission ${name} must start with "${context}.".`);
  return table;
}

/** The permissions that a set of roles gives: all grants, less what any of the roles is denied. */
export function permissionsOf(roles: readonly string[], table: PermissionTable): ReadonlySet<string> {
  const has = (names: readonly string[] = []) => names.some((name) => roles.includes(name));
  return new Set(Object.entries(table).flatMap(([name, rule]) => (has(rule.grantedTo) && !has(rule.deniedTo) ? [name] : [])));
}

/** All permissions of the application; handed in by whoever composes it. */
export class PermissionCatalogue {
  constructor(readonly table: PermissionTable) {}

  of(roles: readonly string[]): ReadonlySet<string> {
    return permissionsOf(roles, this.table);
  }

  refusal(permission: string): string {
    return this.table[permission]?.refusal ?? 'You do not have access to this.';
  }
}
