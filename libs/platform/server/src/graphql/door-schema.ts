import { platformError } from '@waymark/platform/domain';
import { getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Database } from '../database/database';
import { currentScope, inScope, isInScope, type RequestScope } from '../database/request-scope';
import { isVouchedElsewhere, type Viewer, type ViewerSource } from '../database/viewer';
import { claimKey } from '../idempotency/idempotency';
import { nameWhoChanged } from './conflict-names';
import { holdMember } from './current-viewer';
import type { Door } from './doors';
import type { PermissionCatalogue } from './permissions';
import { refuseBrokenText } from './refuse-broken-text';

export interface DoorKeeper {
  readonly database: Database;
  readonly viewers: ViewerSource;
  readonly permissions: PermissionCatalogue;
}

type Resolver = GraphQLFieldResolver<unknown, RequestScope>;

/** The door of a root field. @throws when it has none, or names a permission nobody declared: the server must not start. */
function doorOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, permissions: PermissionCatalogue): Door {
  const door = field.extensions['door'] as Door | undefined;
  if (!door) throw new Error(`${type.name}.${field.name} has no door: add @Requires('...'), @SignedIn('why') or @Public('why').`);
  if (door.kind === 'member' && !permissions.table[door.permission]) throw new Error(`${type.name}.${field.name} requires ${door.permission}, which no context declares.`);
  return door;
}

/** Refuses whoever may not pass. Somebody without a place in an organisation hears the same as when there is none. */
function admit(door: Door, viewer: Viewer, permissions: PermissionCatalogue): void {
  if (door.kind === 'public') return;
  if (door.kind === 'member' && !currentScope().organisationSlug) throw platformError('platform.organisation_needed');
  if (!viewer.account) throw platformError('platform.unauthenticated');
  if (door.kind === 'member') admitMember(door.permission, viewer, permissions);
  if (door.stepUp && !viewer.account.isProved) throw platformError('platform.proof_needed');
}

function admitMember(permission: string, viewer: Viewer, permissions: PermissionCatalogue): void {
  if (!viewer.member) throw platformError(isVouchedElsewhere(viewer) ? 'platform.vouched_elsewhere' : 'platform.not_found');
  if (viewer.member.mustSetSecondFactor) throw platformError('platform.second_factor_needed');
  if (!viewer.member.permissions.has(permission)) throw platformError('platform.forbidden', { reason: permissions.refusal(permission) });
}

async function organisationOf({ organisationSlug }: RequestScope, keeper: Pick<DoorKeeper, 'viewers'>): Promise<string | null> {
  return organisationSlug ? keeper.viewers.findOrganisationId(organisationSlug) : null;
}

/**
 * Opens the reading transaction that all fields of a query share, so that the whole answer is of one moment.
 * @param question what is foreseen to be needed; see ReadAhead
 */
export async function openForReading(scope: RequestScope, keeper: Pick<DoorKeeper, 'database' | 'viewers'>, question = scope.question): Promise<void> {
  const organisationId = await organisationOf(scope, keeper);
  await scope.transaction?.finish('commit');
  scope.transaction = keeper.database.openForReading({ organisationId, actor: null, requestId: scope.requestId }, question, scope.replica);
  scope.loaders = new Map();
  scope.viewer = keeper.viewers.identify(scope.transaction, scope.sessionToken);
  scope.viewer.catch(() => undefined);
}

function readingDoor(door: Door, keeper: DoorKeeper, resolve: Resolver): Resolver {
  return (source, args, scope, info) =>
    inScope(scope, async () => {
      scope.reading ??= openForReading(scope, keeper);
      await scope.reading;
      const viewer = (await scope.viewer)!;
      admit(door, viewer, keeper.permissions);
      holdMember(viewer.member);
      refuseBrokenText(args);
      return resolve(source, args, scope, info);
    });
}

/** Each mutation field is one transaction, committed before it is answered. What its loaders do not hold by then is read from a fresh one. */
function writingDoor(door: Door, keeper: DoorKeeper, resolve: Resolver): Resolver {
  return (source, args, scope, info) =>
    inScope(scope, async () => {
      const organisationId = await organisationOf(scope, keeper);
      let holdsAnswer = false;
      const result = await keeper.database.writeFor(organisationId, async (transaction) => {
        scope.viewer = keeper.viewers.identify(transaction, scope.sessionToken);
        const once = door.kind === 'member' && door.keepsAnswer && organisationId ? claimKey({ field: info.fieldName, path: String(info.path.key), args }) : null;
        if (door.kind === 'member' && organisationId && scope.sessionToken) door.ahead?.(args);
        const viewer = await scope.viewer;
        admit(door, viewer, keeper.permissions);
        refuseBrokenText(args);
        const work = async () => resolve(source, args, scope, info) as Promise<unknown>;
        try {
          const made = await (once ? once(work) : work());
          holdsAnswer = transaction.holdsAnswer;
          return made;
        } catch (error) {
          throw await nameWhoChanged(error, keeper.viewers);
        }
      });
      if (holdsAnswer) scope.transaction = keeper.database.openForReading({ organisationId, actor: null, requestId: scope.requestId }, null);
      else await openForReading(scope, keeper);
      return result;
    });
}

/** Whether it only hands over a property, as Nest has it for fields without a method: that needs no request, and a page has thousands. */
const isPlain = (resolve: Resolver): boolean => resolve.name === 'rootFieldResolver';

/** Whether that property is of the field's own name and never a value to fall back on: what GraphQL does by itself, and a compiled program without a call. */
function isOwnProperty({ name, type, resolve }: GraphQLField<unknown, unknown>): boolean {
  const asked: unknown[] = [];
  const probe = new Proxy({}, { get: (_, property) => void asked.push(property) });
  const fallback = resolve!(probe, {}, null, null as never);
  return isLeafType(getNamedType(type)) && fallback === undefined && asked.length === 1 && asked[0] === name;
}

/**
 * Puts a door before every root field and gives every other resolver its request.
 * @throws when a root field has no door: the server refuses to start.
 */
export function hangDoors(schema: GraphQLSchema, keeper: DoorKeeper): GraphQLSchema {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve as Resolver | undefined;
      if (type === query || type === mutation) {
        const door = doorOf(type, field, keeper.permissions);
        if (!resolve) throw new Error(`${type.name}.${field.name} resolves to nothing.`);
        field.resolve = (type === query ? readingDoor : writingDoor)(door, keeper, resolve) as never;
      } else if (resolve && isPlain(resolve)) {
        if (isOwnProperty(field)) delete field.resolve;
      } else if (resolve) {
        field.resolve = ((source, args, scope: RequestScope, info) => {
          refuseBrokenText(args);
          return isInScope(scope) ? resolve(source, args, scope, info) : inScope(scope, () => resolve(source, args, scope, info));
        }) as Resolver as never;
      }
    }
  }
  return schema;
}
