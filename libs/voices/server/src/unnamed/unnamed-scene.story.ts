import { toEnvelope, type LetterBox, type UnnamedRequest } from '@waymark/voices/domain';
import { type Browser, openUnnamedDoors } from './unnamed-doors.story';

const POSTS = `query ($conversationId: ID!, $first: Int, $after: ID) { answer: unnamedPosts(conversationId: $conversationId, first: $first, after: $after) { total nextCursor items { id alias html markdown releasedOn editedOn withdrawnOn hiddenOn isBlocked questions { html askedOn } moderate { allowed } } } }`;

/** Words without a name, as a member sees them. */
export interface ShownWords {
  readonly id: string;
  readonly alias: string;
  readonly html: string | null;
  readonly releasedOn: string;
  readonly editedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly hiddenOn: string | null;
  readonly isBlocked: boolean;
  readonly questions: readonly { readonly html: string }[];
}

/** The code with which something was refused, or 'done'. */
export const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));

/** Twelve members with a browser each, and conversations for them. The clock stands at ten on 22 November 2026: put it back before each test. */
export async function openUnnamedScene() {
  const doors = await openUnnamedDoors(12);
  const browsers = doors.members.map((person) => doors.openBrowser(person));
  const list = (conversationId: string, { first = 100, after = null as string | null, person = doors.members[1]! } = {}) =>
    doors.ask<{ items: ShownWords[]; nextCursor: string | null; total: number }>(person, POSTS, { conversationId, first, after });
  const posts = async (conversationId: string): Promise<ShownWords[]> => (await list(conversationId)).items;
  const rewind = () => doors.server.clock.set(new Date('2026-11-22T10:00:00Z'));

  /** A conversation into which so many have come. */
  async function conversation(comers = 10): Promise<{ id: string; boxes: LetterBox[] }> {
    const id = await doors.startConversation();
    const boxes: LetterBox[] = [];
    for (const browser of browsers.slice(0, comers)) {
      const box = await browser.box(id);
      await box.enter();
      boxes.push(box);
    }
    return { id, boxes };
  }

  /** A conversation with three posts that are out since the 23rd. */
  async function spoken(): Promise<{ id: string; boxes: LetterBox[]; shown: ShownWords[] }> {
    const { id, boxes } = await conversation();
    for (const [at, box] of boxes.slice(0, 3).entries()) await box.post(`Words ${at}`);
    await doors.release('2026-11-23');
    return { id, boxes, shown: await posts(id) };
  }

  const look = async (conversationId: string): Promise<{ lasting: string; passing: string; round: number }> =>
    JSON.parse((await doors.send(toEnvelope({ organisation: doors.organisation.slug, conversationId, act: 'look' }))).text).keys;

  /** The last post of a browser, sent again with changes. @returns the code of the answer */
  async function forge(browser: Browser, changes: Partial<UnnamedRequest>): Promise<string> {
    const { pad: _pad, ...last } = JSON.parse(browser.sent.findLast((envelope) => envelope.includes('"act":"post"'))!);
    return JSON.parse((await doors.send(toEnvelope({ ...last, ...changes }))).text).code;
  }

  return { doors, browsers, list, posts, rewind, conversation, spoken, look, forge };
}

export type UnnamedScene = Awaited<ReturnType<typeof openUnnamedScene>>;
