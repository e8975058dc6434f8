import { randomUUID } from 'node:crypto';
import { enqueue } from '../jobs/jobs';
import { tx } from '../database/request-scope';

export interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Line breaks in a subject could smuggle in further headers. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ').trim();

/** Puts a mail into the outbox in the transaction at hand; a job sends it after the commit. Its id becomes the Message-ID, so a repeat can be seen. */
export async function postMail({ recipient, subject, body }: Mail): Promise<void> {
  const id = randomUUID();
  await tx().query('insert into platform.mail (id, recipient, subject, body) values ($1, $2, $3, $4)', [id, recipient, oneLine(subject), body]);
  await enqueue('mail.send', { mailId: id }, { key: `mail:${id}` });
}
