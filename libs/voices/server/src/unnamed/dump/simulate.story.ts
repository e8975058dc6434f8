import type { Browser, UnnamedDoors } from '../unnamed-doors.story';

const START = 'mutation ($input: StartConversationInput!) { answer: startConversation(input: $input) { conversation { id } } }';
const SAY = 'mutation ($input: PostInput!) { answer: post(input: $input) { post { id } } }';
const READ = 'query ($conversationId: ID!) { answer: unnamedPosts(conversationId: $conversationId) { total } }';
const FIRST_DAY = Date.parse('2026-11-23T00:00:00Z');
const A_DAY = 86_400_000;

/** Who wrote what: known to this script alone. */
export interface Truth {
  /** Person by the id of the words. */
  readonly authors: ReadonlyMap<string, string>;
  readonly conversations: readonly string[];
  readonly days: number;
}

/** The same numbers for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const inOrder = <T>(list: readonly T[], chance: () => number): T[] => list.map((value) => ({ value, key: chance() })).sort((one, two) => one.key - two.key).map(({ value }) => value);

/**
 * Lives through as many days as it takes: each day members come one after the other, say things with their names, come into every
 * conversation as our pages do, and some of them write. Words with a name come right before and right after words without: the
 * worst case for whoever wants to stay unknown.
 * @param comments shown at least
 */
export async function simulate(doors: UnnamedDoors, { comments, seed, onDay }: { comments: number; seed: number; onDay?: (day: number) => Promise<void> }): Promise<Truth> {
  const chance = chanceOf(seed);
  const browsers = doors.members.map((person) => doors.openBrowser(person));
  const conversations: string[] = [];
  const count = Math.max(1, Math.round(comments / (browsers.length * 2)));
  for (let number = 0; number < count; number += 1) conversations.push(await doors.startConversation(`Conversation ${number}`));
  const named = (await doors.ask<{ conversation: { id: string } }>(doors.members[0]!, START, { input: { groupKey: 'reci', kind: 'NAMED', title: 'By name' } })).conversation.id;
  const authors = new Map<string, string>();
  const say = async ({ person }: Browser) => {
    await doors.ask(person, SAY, { input: { conversationId: named, markdown: `Said by name ${'and more '.repeat(Math.floor(chance() * 20))}` } });
  };
  let day = 0;
  const shown = async () => {
    let sum = 0;
    for (const conversationId of conversations) sum += (await doors.ask<{ total: number }>(doors.members[0]!, READ, { conversationId })).total;
    return sum;
  };
  for (; (await shown()) < comments; day += 1) {
    for (const [at, browser] of inOrder(browsers, chance).entries()) {
      if (day > 0 && chance() < 0.2) continue;
      doors.server.clock.set(new Date(FIRST_DAY + day * A_DAY + 9 * 3_600_000 + at * 60_000));
      if (chance() < 0.5) await say(browser);
      for (const conversationId of inOrder(conversations, chance)) {
        const box = await browser.box(conversationId);
        await box.enter();
        await doors.ask(browser.person, READ, { conversationId });
        if (day === 0 || chance() < 0.5) continue;
        const { letter } = await box.post(`What I see here, number ${authors.size}${', and so on'.repeat(Math.floor(chance() * 60))}`);
        authors.set(letter!.id, browser.person.personId);
        if (chance() < 0.5) await say(browser);
      }
    }
    await onDay?.(day);
    await doors.release(new Date(FIRST_DAY + (day + 1) * A_DAY).toISOString().slice(0, 10));
  }
  return { authors, conversations, days: day };
}
