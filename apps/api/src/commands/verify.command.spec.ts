import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { type AuditEntry, FIRST_PREVIOUS_HASH, toAuditLine, toEntryText } from '@waymark/platform/domain';
import { exampleSealedRecord, toCanonicalText, toFingerprint } from '@waymark/reviews/domain';
import { runCommand, WRONG_USAGE } from './command';
import { verifyCommand } from './verify.command';

let folder: string;
let text: string;
let fingerprint: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-verify-'));
  const { paper } = exampleSealedRecord;
  const paperFingerprint = await toFingerprint(toCanonicalText(paper));
  const signOffs = exampleSealedRecord.signOffs.map((signOff) => (signOff.paperVersion === paper.version ? { ...signOff, paperFingerprint } : signOff));
  text = toCanonicalText({ ...exampleSealedRecord, paperFingerprint, signOffs });
  // As anybody would, without us.
  fingerprint = createHash('sha256').update(text).digest('hex');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** Runs the command and gives what it wrote for people and for programs. */
async function verify(...args: string[]) {
  let [out, error] = ['', ''];
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation((written) => Boolean((out += String(written)))),
    jest.spyOn(process.stderr, 'write').mockImplementation((written) => Boolean((error += String(written)))),
  ];
  try {
    const code = await runCommand([verifyCommand], ['verify', ...args], { error: (written) => (error += written), out: (written) => (out += written) });
    return { code, out, error };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function makeChain(...details: Record<string, string | number>[]): { text: string; head: string } {
  let previousHash = FIRST_PREVIOUS_HASH;
  const { organisation, review } = exampleSealedRecord.paper;
  const lines = details.map((detail, index) => {
    const entry: AuditEntry = { at: '2027-01-27T15:00:00.000Z', by: 'command:test', detail, kind: 'reviews.sealed', organisationId: organisation.id, sequence: index + 1, subjectId: review.id };
    const hash = createHash('sha256').update(toEntryText(entry) + previousHash).digest('hex');
    const line = toAuditLine({ entry, hash, previousHash });
    previousHash = hash;
    return line;
  });
  return { text: `${lines.join('\n')}\n`, head: previousHash };
}

describe('a record', () => {
  it('as it was sealed passes, and says what it is', async () => {
    const { code, out, error } = await verify(put('record.json', text), '--fingerprint', fingerprint.toUpperCase());
    expect([code, error]).toEqual([0, '']);
    for (const words of ['Northmoor Health Network', 'Review 3, April to September 2026 (number 5)', 'version 5', '2027-01-27T15:00:00.000Z by Amara Bello', 'not one byte is different', 'Nothing is wrong', 'What it does not:']) expect(out).toContain(words);
  });

  it('with one changed byte is found with the printed fingerprint, wherever the byte is', async () => {
    for (const place of [1, Math.floor(text.length / 3), text.length - 2]) {
      const changed = text.slice(0, place) + (text[place] === 'x' ? 'y' : 'x') + text.slice(place + 1);
      const { code, out } = await verify(put('changed.json', changed), '--fingerprint', fingerprint);
      expect(code).toBe(1);
      expect(out).toContain('Do not rely on this');
    }
  });

  it('with a changed word of the paper is found without a fingerprint', async () => {
    const { code, out } = await verify(put('changed.json', text.replace('No shortlist', 'Every shortlist').replace('is late for the second time', 'is on time')));
    expect(code).toBe(1);
    expect(out).toContain('The paper inside was changed');
  });

  it('gives a program one object', async () => {
    const { code, out } = await verify(put('record.json', text), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ isSound: true, record: { fingerprint, review: 'Review 3', number: 5, paperVersion: 5, sealedAt: '2027-01-27T15:00:00.000Z' }, chain: null });
  });

  it('cannot move the cursor of whoever looks at it', async () => {
    const { out } = await verify(put('record.json', text.replace('Northmoor Health Network', 'North\\u001b[2Jmoor')));
    expect(out).not.toContain('\u001b');
    expect(out).toContain('North�[2Jmoor');
  });
});

describe('two records', () => {
  /** Review 2, from which Review 3 went on, and Review 3 naming it. */
  async function makePair() {
    const { paper } = exampleSealedRecord;
    const then = { ...paper, version: 1, previous: null, factsFrozenAt: '2026-05-01T10:00:00.000Z', review: { ...paper.review, id: paper.previous!.reviewId, number: 3, title: 'Review 2' } };
    const actions = then.actions.slice(1).map((action) => (action.reference === '1.2.1' ? { ...action, status: 'at_risk' as const, dueOn: '2026-06-30' } : action));
    const seal = async (one: typeof paper) => {
      const paperFingerprint = await toFingerprint(toCanonicalText(one));
      return toCanonicalText({ ...exampleSealedRecord, paper: one, paperFingerprint, signOffs: exampleSealedRecord.signOffs.map((signOff) => ({ ...signOff, paperVersion: one.version, paperFingerprint })) });
    };
    const earlier = await seal({ ...then, actions });
    const later = await seal({ ...paper, previous: { ...paper.previous!, fingerprint: await toFingerprint(earlier) } });
    return { earlier, later };
  }

  it('are compared by changed cells, and the later one vouches for the earlier', async () => {
    const { earlier, later } = await makePair();
    const { code, out } = await verify(put('later.json', later), '--since', put('earlier.json', earlier));
    expect(code).toBe(0);
    for (const words of ['names the fingerprint of Review 2', 'From Review 2 to Review 3:', 'status: at risk -> off track', 'due: 2026-06-30 -> 2026-09-30', '(added)']) expect(out).toContain(words);
    expect(out).not.toContain('owner:');
  });

  it('of which the earlier was replaced are not relied on', async () => {
    const { earlier, later } = await makePair();
    const { code, out } = await verify(put('later.json', later), '--since', put('earlier.json', earlier.replace('We share the view', 'We doubt the view')), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ isSound: false, record: { findings: expect.not.arrayContaining([expect.objectContaining({ outcome: 'bad' })]) as unknown }, since: { findings: expect.arrayContaining([expect.objectContaining({ code: 'follows_another' })]) as unknown } });
  });
});

describe('a chain', () => {
  it('that is whole and holds the record passes', async () => {
    const { text: chain, head } = makeChain({ number: 1, internal: 'ab' }, { number: 5, internal: fingerprint });
    const { code, out } = await verify(put('record.json', text), '--chain', put('chain.jsonl', chain), '--head', head);
    expect(code).toBe(0);
    expect(out).toContain('Entry 2 of the chain, of 2027-01-27T15:00:00.000Z, is the sealing of this very file.');
  });

  it('that does not know the record is said not to', async () => {
    const { code, out } = await verify(put('record.json', text), '--chain', put('chain.jsonl', makeChain({ internal: 'ab' }).text));
    expect(code).toBe(1);
    expect(out).toContain('no entry with the fingerprint of this file');
  });

  it('that was changed or cut is found by itself', async () => {
    const { text: chain, head } = makeChain({ number: 1 }, { number: 2 }, { number: 3 });
    expect((await verify('--chain', put('chain.jsonl', chain), '--head', head)).code).toBe(0);
    expect((await verify('--chain', put('chain.jsonl', chain.replace('"number":2', '"number":9')))).code).toBe(1);
    const cut = chain.split('\n').slice(0, 2).join('\n');
    expect((await verify('--chain', put('chain.jsonl', cut))).code).toBe(0);
    expect((await verify('--chain', put('chain.jsonl', cut), '--head', head)).code).toBe(1);
  });
});

describe('what cannot be looked at', () => {
  it.each([[[]], [['a.json', 'b.json']], [['--fingerprint', 'ab']], [['--since', 'a.json']], [['a.json', '--head', 'ab']], [['a.json', '--bogus']]])('says how to use it for %j', async (args) => {
    const { code, error } = await verify(...args);
    expect(code).toBe(WRONG_USAGE);
    expect(error).toContain('npm run waymark -- verify <record.json>');
  });

  it('is named', async () => {
    const { code, error, out } = await verify(path.join(folder, 'absent.json'), '--json');
    expect(code).toBe(1);
    expect(error).toContain('There is no file');
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'verify_file' } });
    expect((await verify(folder)).error).toContain('is no file');
  });
});
