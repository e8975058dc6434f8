import { registerEnumType } from '@nestjs/graphql';
import { betterDirections, figureUnits, frequencies } from '@waymark/measures/domain';
import { toEnum } from '@waymark/plans/server';

/** Whether figures count people, and if so, much the same ones each time. It decides how small numbers are protected. */
export const countedPeople = ['none', 'same_people', 'different_each_time'] as const;
export type CountedPeople = (typeof countedPeople)[number];

export const FigureUnitEnum = toEnum(figureUnits);
registerEnumType(FigureUnitEnum, {
  name: 'FigureUnit',
  description: 'What a figure is counted in.',
  valuesMap: {
    COUNT: { description: 'A number of people or things.' },
    PERCENT: { description: 'A share, 0 to 100.' },
    RATIO: { description: 'One number set against another: 1.62 times.' },
    SCORE: { description: 'A number on a scale of its own, such as points or days.' },
  },
});

export const BetterDirectionEnum = toEnum(betterDirections);
registerEnumType(BetterDirectionEnum, {
  name: 'BetterDirection',
  description: 'Which way a measure gets better.',
  valuesMap: {
    HIGHER: { description: 'The higher, the better.' },
    LOWER: { description: 'The lower, the better.' },
    NEITHER: { description: 'The aim is to stay near a value.' },
  },
});

export const FrequencyEnum = toEnum(frequencies);
registerEnumType(FrequencyEnum, {
  name: 'Frequency',
  description: 'How often a figure is expected.',
  valuesMap: {
    MONTHLY: { description: 'Each month.' },
    QUARTERLY: { description: 'Each quarter of a year.' },
    SIX_MONTHLY: { description: 'Twice a year.' },
    YEARLY: { description: 'Once a year.' },
    ONCE: { description: 'One time only.' },
  },
});

export const CountedPeopleEnum = toEnum(countedPeople);
registerEnumType(CountedPeopleEnum, {
  name: 'CountedPeople',
  description: 'Whether figures count people, and if so, whom. It decides how small numbers are protected.',
  valuesMap: {
    NONE: { description: 'No people: papers, meetings, contracts.' },
    SAME_PEOPLE: { description: 'Much the same people each time, such as staff.' },
    DIFFERENT_EACH_TIME: { description: 'Others each time, such as applicants of a year.' },
  },
});
