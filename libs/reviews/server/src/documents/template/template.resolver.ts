import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { loadPeople } from '@waymark/organisations/server';
import { allow, deny } from '@waymark/platform/domain';
import { Clock, currentMember, currentScope, Requires } from '@waymark/platform/server';
import { reviewsPermissions } from '../../reviews.permissions';
import { templateError } from './template.errors';
import { OpenWordTemplateArgs, WordTemplate, WordTemplatePayload, WordTemplateTicketPayload } from './template.model';
import { findTemplateFacts, giveTicket, keepTemplate } from './template.queries';

/** How long a file may take to be sent. */
const TICKET_MILLISECONDS = 10 * 60_000;

async function readTemplate(): Promise<WordTemplate> {
  const [facts, { permissions }] = [await findTemplateFacts(), await currentMember()];
  const mayChange = permissions.has('reviews.look');
  const organisation = encodeURIComponent(currentScope().organisationSlug ?? '');
  return {
    fileName: facts?.fileName ?? null, bytes: facts?.bytes ?? null, setBy: facts ? await loadPeople().load(facts.setBy) : null, setAt: facts?.setAt ?? null,
    samplePath: mayChange ? `/reviews/${organisation}/word-template/sample.docx` : null,
    canChange: mayChange ? allow : deny(reviewsPermissions['reviews.look'].refusal),
  };
}

/** The look of Word documents, as an admin sets it. */
@Resolver(() => WordTemplate)
export class TemplateResolver {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Query(() => WordTemplate, { description: 'The look of the organisation’s Word documents.' })
  @Requires('reviews.read')
  wordTemplate(): Promise<WordTemplate> {
    return readTemplate();
  }

  @Mutation(() => WordTemplateTicketPayload, { description: 'Says where to send a Word document whose look the organisation’s documents shall have.' })
  @Requires('reviews.look')
  async openWordTemplate(@Args() { fileName, size }: OpenWordTemplateArgs): Promise<WordTemplateTicketPayload> {
    const until = new Date(this.clock.now().getTime() + TICKET_MILLISECONDS);
    const ticket = await giveTicket({ fileName, size, personId: (await currentMember()).personId, until });
    return { uploadUrl: `/reviews/word-templates/${ticket}?organisation=${encodeURIComponent(currentScope().organisationSlug ?? '')}` };
  }

  @Mutation(() => WordTemplatePayload, { description: 'Takes the look back: Word documents that are made from now on have ours.' })
  @Requires('reviews.look')
  async removeWordTemplate(): Promise<WordTemplatePayload> {
    if (!(await findTemplateFacts())?.fileName) throw templateError('reviews.template.none');
    await keepTemplate(null, (await currentMember()).personId, this.clock.now());
    return { template: await readTemplate() };
  }
}
