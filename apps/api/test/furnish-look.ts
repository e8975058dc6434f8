import type { StoryPerson } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';
import { Document, Packer, Paragraph } from 'docx';
import type { AskField } from './furnish-reviews';

/** The look of Word documents, chosen by an admin: a file whose name ends in the mark. */
export async function furnishLook(ask: AskField, server: TestServer, { everybody, mark }: { readonly everybody: StoryPerson; readonly mark: string }): Promise<void> {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Letterhead')] }] }));
  const { uploadUrl } = (await ask('openWordTemplate', `openWordTemplate(fileName: ${JSON.stringify(`Letterhead ${mark}`)}, size: ${bytes.length}) { uploadUrl }`)) as { uploadUrl: string };
  const answer = await fetch(server.url + uploadUrl, { method: 'POST', body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream', cookie: `waymark-session=${everybody.session}` } });
  if (answer.status !== 201) throw new Error(await answer.text());
}
