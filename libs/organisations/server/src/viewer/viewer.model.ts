import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@waymark/organisations/domain';
import { RoleModel } from '../people/role.model';

/** The signed-in member, in the organisation of the request. Other contexts hang their own fields on it. */
@ObjectType('Viewer', { description: 'The signed-in member, in the organisation of the request.' })
export class ViewerModel {
  @Field(() => ID, { description: 'Their permanent id in this organisation.' })
  personId: string;

  @Field(() => String, { description: 'Full name.' })
  name: string;

  @Field(() => String, { description: 'One or two letters that stand for the name.' })
  initials: string;

  @Field(() => String, { description: 'The e-mail address they sign in with.' })
  email: string;

  @Field(() => [RoleModel], { description: 'Their roles here.' })
  roles: Role[];

  @Field(() => [String], { description: 'Names of everything their roles let them do, in order.' })
  permissions: string[];
}
