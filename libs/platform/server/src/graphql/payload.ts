import { Field, ObjectType } from '@nestjs/graphql';
import type { Permit as PermitFacts } from '@waymark/platform/domain';

/** Whether the viewer may do something, and if not, the sentence that says why. From the same policy that guards the act. */
@ObjectType({ description: 'Whether the viewer may do something, and if not, why.' })
export class Permit implements PermitFacts {
  @Field(() => Boolean, { description: 'Whether the viewer may do it.' })
  allowed: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, in a sentence for people; null when allowed.' })
  reason: string | null;
}

@ObjectType({ description: 'The answer of an act that leaves nothing to show.' })
export class AcknowledgementPayload {
  @Field(() => Boolean, { description: 'Always true; a failure is an error.' })
  done: boolean;
}
