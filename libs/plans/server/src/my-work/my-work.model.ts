import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDay } from '@waymark/platform/server';
import { Action } from '../actions/action.model';

@ObjectType({ description: 'An action in my work, and why it is there.' })
export class MyWorkItem {
  @Field(() => Action, { description: 'The action.' })
  action: Action;

  @Field(() => String, { description: 'Why it is there, in a sentence.' })
  reason: string;
}

@ObjectType({ description: 'What the viewer should update, has updated this week, and may confirm.' })
export class MyWork {
  @Field(() => [MyWorkItem], { description: 'Actions of mine that need an update, the most pressing first.' })
  due: MyWorkItem[];

  @Field(() => [MyWorkItem], { description: 'Actions of mine that were updated in the last 7 days, the latest first.' })
  done: MyWorkItem[];

  @Field(() => [Action], { description: 'Actions said to be complete that I may confirm, the longest waiting first.' })
  toConfirm: Action[];

  @Field(() => GraphQLDay, { nullable: true, description: 'The day by which updates are due, while something sets one.' })
  dueOn: string | null;
}
