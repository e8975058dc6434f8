import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { PageForSpec, RequestError, setMessageCompiler } from '@waymark/platform/web';
import { useState } from 'react';
import { CommentaryField } from './commentary-field';
import { sumUp, useSavingBoard } from './saving-board';
import type { SavedWords } from './use-field-saving';

setMessageCompiler(compileMessage);

/** A server that keeps one field and refuses an old version, as ours does. */
class OneField {
  saved: SavedWords = { words: 'As it was.', version: 1, writtenAt: null };
  asked: { words: string; version: number }[] = [];
  isDown = false;

  write = async (words: string, version: number): Promise<SavedWords> => {
    this.asked.push({ words, version });
    await Promise.resolve();
    if (this.isDown) throw new RequestError('Waymark did not answer.', { code: 'platform.unreachable' });
    if (version !== this.saved.version) {
      throw new RequestError('Somebody was first.', { code: 'platform.conflict', fields: ['words'], current: { ...this.saved }, changedBy: 'Saira Mahmood', changedAt: '2026-11-03T10:41:00Z' });
    }
    this.saved = { words: words.trim(), version: version + 1, writtenAt: '2026-11-03T10:42:00Z' };
    return this.saved;
  };

  /** Somebody else writes. */
  other(words: string) {
    this.saved = { words, version: this.saved.version + 1, writtenAt: '2026-11-03T10:41:00Z' };
  }
}

let server: OneField;
const readAgain = () => fireEvent.click(screen.getByRole('button', { name: 'Read again' }));
let key = 0;

function Section({ draftKey }: { draftKey: string }) {
  const [saved, setSaved] = useState(server.saved);
  const board = useSavingBoard();
  return (
    <>
      <p>{board.phase}</p>
      <button type="button" onClick={() => setSaved(server.saved)}>
        Read again
      </button>
      <CommentaryField id="summary" label="Summary" limit={3} draftKey={draftKey} saved={saved} save={server.write} board={board} />
    </>
  );
}

const pass = (milliseconds: number) => act(async () => jest.advanceTimersByTimeAsync(milliseconds));
const area = () => screen.getByLabelText<HTMLTextAreaElement>('Summary');
const type = (value: string) => fireEvent.change(area(), { target: { value } });

async function open(draftKey = `spec:${key++}`) {
  render(
    <PageForSpec>
      <Section draftKey={draftKey} />
    </PageForSpec>,
  );
  await pass(0);
  return draftKey;
}

beforeEach(() => {
  jest.useFakeTimers();
  server = new OneField();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

test('words are saved 800 milliseconds after the last key, once', async () => {
  await open();
  type('As it is');
  await pass(500);
  type('As it is now.');
  await pass(799);
  expect(server.asked).toEqual([]);
  await pass(1);
  expect(server.asked).toEqual([{ words: 'As it is now.', version: 1 }]);
  expect(screen.getByText('saved')).toBeTruthy();
  await pass(20_000);
  expect(server.asked).toHaveLength(1);
});

test('leaving the field, and Ctrl Enter, save at once; nothing new is not saved', async () => {
  await open();
  fireEvent.blur(area());
  expect(server.asked).toEqual([]);
  type('One.');
  fireEvent.blur(area());
  await pass(0);
  type('Two.');
  fireEvent.keyDown(area(), { key: 'Enter', ctrlKey: true });
  await pass(0);
  expect(server.asked).toEqual([{ words: 'One.', version: 1 }, { words: 'Two.', version: 2 }]);
});

test('what is typed while it is being saved is saved after it, upon the new version', async () => {
  await open();
  type('One.');
  fireEvent.blur(area());
  type('One. Two.');
  await pass(900);
  expect(server.saved).toMatchObject({ words: 'One. Two.', version: 3 });
  expect(area().value).toBe('One. Two.');
});

test('what somebody else wrote is shown where nothing was typed here', async () => {
  await open();
  server.other('By Saira.');
  readAgain();
  expect(area().value).toBe('By Saira.');
  type('By Saira. And me.');
  await pass(800);
  expect(server.saved.words).toBe('By Saira. And me.');
});

test('on the same field both texts are shown, nothing more is sent, and keeping mine saves it upon theirs', async () => {
  await open();
  server.other('By Saira.');
  type('By me.');
  await pass(800);
  expect(screen.getByText(/Saira Mahmood changed this/)).toBeTruthy();
  expect(screen.getByText('By Saira.')).toBeTruthy();
  type('By me, longer.');
  await pass(20_000);
  expect(server.asked).toHaveLength(1);
  expect(server.saved.words).toBe('By Saira.');
  fireEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
  await pass(0);
  expect(server.saved).toMatchObject({ words: 'By me, longer.', version: 3 });
  expect(screen.queryByText(/Saira Mahmood changed this/)).toBeNull();
});

test('keeping theirs shows theirs and sends nothing; editing together saves both', async () => {
  await open();
  server.other('By Saira.');
  type('By me.');
  await pass(800);
  fireEvent.click(screen.getByRole('button', { name: 'Keep theirs' }));
  await pass(2_000);
  expect(area().value).toBe('By Saira.');
  expect(server.asked).toHaveLength(1);
  server.other('By Saira, again.');
  type('By me, again.');
  await pass(800);
  fireEvent.click(screen.getByRole('button', { name: 'Edit together' }));
  fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  await pass(0);
  expect(server.saved.words).toBe('By Saira, again.\n\nBy me, again.');
});

test('words that could not be saved stay, are tried again, and come back after a reload', async () => {
  const draftKey = await open();
  server.isDown = true;
  type('Kept through all of it.');
  await pass(800);
  expect(screen.getByText('failed')).toBeTruthy();
  expect(area().value).toBe('Kept through all of it.');
  cleanup();
  await pass(0);
  server.isDown = false;
  await open(draftKey);
  expect(area().value).toBe('Kept through all of it.');
  await pass(800);
  expect(server.saved.words).toBe('Kept through all of it.');
});

test('words that come back after somebody else wrote meet a conflict, and overwrite nothing', async () => {
  const draftKey = await open();
  server.isDown = true;
  type('From last night.');
  await pass(800);
  cleanup();
  server.isDown = false;
  server.other('Written in the morning.');
  await open(draftKey);
  await pass(800);
  expect(server.saved.words).toBe('Written in the morning.');
  expect(screen.getByText('From last night.', { selector: 'blockquote' })).toBeTruthy();
  expect(screen.getByText('Written in the morning.', { selector: 'blockquote' })).toBeTruthy();
});

test('too many words are warned of and not cut', async () => {
  await open();
  type('one two three');
  expect(screen.getByText('3 of 3 words')).toBeTruthy();
  type('one two three four');
  expect(screen.getByText(/4 words, and 3 were asked for/)).toBeTruthy();
  expect(area().value).toBe('one two three four');
});

test('one line says the worst that has become of the fields', () => {
  const at = (phase: 'idle' | 'saving' | 'saved' | 'failed', savedAt: string | null = null) => ({ phase, savedAt });
  expect(sumUp([at('idle'), at('idle')]).phase).toBe('idle');
  expect(sumUp([at('saved', '2'), at('saved', '3'), at('idle')])).toEqual({ phase: 'saved', savedAt: '3' });
  expect(sumUp([at('saved', '2'), at('saving')]).phase).toBe('saving');
  expect(sumUp([at('saving'), at('failed'), at('saved', '2')]).phase).toBe('failed');
});
