import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Permit } from '@waymark/platform/server';

@ObjectType('NamePlace', { description: 'Where words still hold the name or address of a person.' })
export class NamePlaceModel {
  @Field(() => String, { description: 'The table, such as voices.comment_text; the page has words for it.' })
  table: string;

  @Field(() => Int, { description: 'In how many of its rows.' })
  count: number;

  @Field(() => Boolean, { description: 'Whether these rows can never be changed: what was sealed, signed or said on the record.' })
  isFixed: boolean;
}

@ObjectType({ description: 'What erasing somebody would do, and would leave as it is.' })
export class ErasurePreview {
  /** The person, whom a resolver loads. */
  personId: string;

  @Field(() => Permit, { description: 'Whether the viewer can erase them, and if not, why.' })
  canErase: Permit;

  @Field(() => [NamePlaceModel], { description: 'Where words that people typed, and what was sealed, hold the name or address. Erasing leaves those as they are.' })
  places: NamePlaceModel[];
}

@ObjectType({ description: 'The answer of erasing somebody.' })
export class ErasePersonPayload {
  /** Kept instead of the person, who is read after the commit. */
  personId: string;

  @Field(() => Boolean, { description: 'Whether it is done. Otherwise it waits for a second admin.' })
  isMade: boolean;
}
