import { Global, Module } from '@nestjs/common';
import { Args, Field, ID, Int, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { insert, saveVersioned, take } from '../database/versioned-save';
import { tx } from '../database/request-scope';
import { ViewerSource } from '../database/viewer';
import { OpenEndpoints } from '../graphql/trusted-documents';
import { Public, Requires, SignedIn } from '../graphql/doors';
import { Note } from './sample-note';
import { SampleViewers } from './sample-viewers';

@ObjectType()
export class NoteModel {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => Int)
  version: number;
}

const toModel = ({ id, title, version }: Note): NoteModel => ({ id, title, version });
const title = () => Args('title', { type: () => String });

@Resolver(() => NoteModel)
export class SampleResolver {
  @Query(() => [NoteModel])
  @Requires('sample.read')
  notes(): Promise<NoteModel[]> {
    return tx().query<NoteModel>('select id, title, version from sample.note order by title');
  }

  @ResolveField(() => [NoteModel])
  answers(): NoteModel[] {
    return [];
  }

  @Query(() => String)
  @Public('a greeting is for everybody')
  greeting(): string {
    return 'Hello';
  }

  @Query(() => String)
  @SignedIn('a name is enough')
  secret(): string {
    return 'Psst';
  }

  @Mutation(() => NoteModel)
  @Requires('sample.write')
  async addNote(@title() words: string): Promise<NoteModel> {
    return toModel(await insert(Note, { title: words, body: null, answersId: null }));
  }

  @Mutation(() => NoteModel)
  @Requires('sample.write')
  async renameNote(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number, @title() words: string): Promise<NoteModel> {
    const note = await take(Note, id);
    note.title = words;
    await saveVersioned(note, version);
    return toModel(note);
  }

  @Mutation(() => NoteModel)
  @Requires('sample.write')
  async stumble(@title() words: string): Promise<NoteModel> {
    await insert(Note, { title: words, body: null, answersId: null });
    throw new TypeError(`a fault of ours, near ${words}`);
  }
}

/** The organisation `right` lets its programs ask what they like. */
class SampleEndpoints extends OpenEndpoints {
  async isOpen(slug: string): Promise<boolean> {
    return slug === 'right';
  }
}

@Global()
@Module({ providers: [SampleResolver, { provide: ViewerSource, useClass: SampleViewers }, { provide: OpenEndpoints, useClass: SampleEndpoints }], exports: [ViewerSource, OpenEndpoints] })
export class SampleModule {}
