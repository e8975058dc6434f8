import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';

export const figureStates = ['shown', 'under', 'over', 'hidden'] as const;
export type FigureState = (typeof figureStates)[number];

export const FigureStateEnum = toEnum(figureStates);
registerEnumType(FigureStateEnum, {
  name: 'FigureState',
  description: 'How much of a figure the viewer may see.',
  valuesMap: {
    SHOWN: { description: 'The figure itself.' },
    UNDER: { description: 'Only that it is under a bound: it is so close to 0% that the figure would tell about single people.' },
    OVER: { description: 'Only that it is over a bound: it is so close to 100% that the figure would tell about single people.' },
    HIDDEN: { description: 'Nothing: it is hidden to protect people.' },
  },
});

/** Everything but the words is made from what the viewer may see, so nothing here needs to be hidden again. */
@ObjectType({ description: 'A figure as the viewer may see it.' })
export class Figure {
  @Field(() => FigureStateEnum, { description: 'How much of it is shown.' })
  state: FigureState;

  @Field(() => Float, { nullable: true, description: 'The figure, in the unit of the measure (61 is 61%); null unless it is shown.' })
  value: number | null;

  @Field(() => String, { description: 'The figure in words: "61%", "under 5%" or "hidden to protect people".' })
  text: string;

  @Field(() => Float, { nullable: true, description: 'How many of them, where it was counted and is shown.' })
  numerator: number | null;

  @Field(() => Float, { nullable: true, description: 'Of how many, where it was counted and is shown.' })
  denominator: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95% confidence interval, in the unit of the measure.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95% confidence interval, in the unit of the measure.' })
  upper: number | null;

  @Field(() => String, { nullable: true, description: 'The interval in words: "between 49% and 63%".' })
  intervalText: string | null;
}
