import { Inject, Injectable } from '@nestjs/common';
import { type ActiveMember, getOrganisation, listActiveMembers, type OrganisationFacts } from '@waymark/organisations/server';
import { groupBy } from '@waymark/plans/domain';
import { findSubject } from '@waymark/plans/server';
import { Clock, CONFIG, type Config, type JobHandler, postMail } from '@waymark/platform/server';
import { TELL_TASK } from './enqueue-telling';
import { takeNotices, type WaitingNotice } from './notices.queries';

/** So many links are in a mail; more would not be read. */
const MOST_LINKS = 10;

/**
 * One mail to each person for everything said in a quarter of an hour: links, and not a word of what was said, because mail is read
 * over shoulders, forwarded and kept where nobody can take words back.
 */
@Injectable()
export class TellAboutCommentsJob implements JobHandler {
  readonly task = TELL_TASK;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(): Promise<void> {
    const byPerson = groupBy(await takeNotices(), ({ personId }) => personId);
    if (byPerson.size === 0) return;
    const organisation = await getOrganisation();
    const members = await listActiveMembers([...byPerson.keys()], this.clock.today(organisation.timeZone));
    for (const member of members) await this.tell(member, byPerson.get(member.id)!, organisation);
  }

  private async tell({ name, email }: ActiveMember, notices: readonly WaitingNotice[], organisation: OrganisationFacts): Promise<void> {
    const links = (await Promise.all(notices.map((notice) => this.linkOf(notice, organisation.slug)))).filter((link) => link !== null);
    if (!email || links.length === 0) return;
    const isMention = notices.some((notice) => notice.isMention);
    const subject = isMention ? 'You were mentioned in Waymark' : 'Something was said in Waymark';
    const sentence = isMention ? 'You were mentioned.' : 'Something was said about what you follow.';
    const more = links.length > MOST_LINKS ? `\n\nand ${links.length - MOST_LINKS} more` : '';
    const body = `Hello ${name},\n\n${sentence} Read it here:\n\n${links.slice(0, MOST_LINKS).join('\n')}${more}\n\nThis is about the plan of ${organisation.name} on Waymark. To hear no more, open a link and choose "Stop following".\n`;
    await postMail({ recipient: email, subject, body });
  }

  /** The permanent link of the comment, on the page of what it is about; null once that has left a draft. */
  private async linkOf({ subjectKind, subjectId, commentId }: WaitingNotice, slug: string): Promise<string | null> {
    const subject = await findSubject(subjectKind, subjectId);
    if (!subject) return null;
    const [page] = subject.path.split('#');
    return `${this.config.publicUrl}/${slug}${page}#comment-${commentId}`;
  }
}
