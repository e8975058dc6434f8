import { registerEnumType } from '@nestjs/graphql';
import type { Role } from '@waymark/organisations/domain';

/** The roles under the names that GraphQL gives them. */
export const RoleModel = {
  ADMIN: 'admin',
  EXECUTIVE: 'executive',
  CONTRIBUTOR: 'contributor',
  REVIEWER: 'reviewer',
  BOARD: 'board',
  GROUP_MEMBER: 'group_member',
  ADVISER: 'adviser',
  READER: 'reader',
} as const satisfies Record<string, Role>;

registerEnumType(RoleModel, {
  name: 'Role',
  description: 'What somebody is in the organisation. Roles add up; a denial by one of them beats what another grants.',
  valuesMap: {
    ADMIN: { description: 'Looks after people, roles and settings.' },
    EXECUTIVE: { description: 'Leads the plan: changes it, updates any action, runs the review.' },
    CONTRIBUTOR: { description: 'Owns or works on actions and measures, and updates those.' },
    REVIEWER: { description: 'Member of the board sub-group: asks, decides, confirms.' },
    BOARD: { description: 'Board member or trustee: approves.' },
    GROUP_MEMBER: { description: 'Member of a staff group.' },
    ADVISER: { description: 'Independent adviser, until a date.' },
    READER: { description: 'Sees the plan and its progress.' },
  },
});
