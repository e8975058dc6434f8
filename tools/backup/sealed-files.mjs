// Files that only the holder of the identity can open: compressed, then encrypted in the age format, so that the standard
// programs open them too: `age --decrypt -i identity.txt base.tar.gz.age | tar xz`.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { Refusal } from '../launch/progress.mjs';

function syncFile(file) {
  const handle = fs.openSync(file, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}

/**
 * Writes what a stream holds as a sealed file; under its own name only when it is whole and on disk.
 * @param {import('node:stream').Readable} source
 * @param {string} file ends in .gz.age
 * @param {string} recipient age1…
 * @returns {Promise<{ bytes: number, sha256: string }>} of the sealed file
 */
export async function sealFile(source, file, recipient) {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const compressed = zlib.createGzip({ level: 6 });
  const feeding = pipeline(source, compressed);
  // Its error reaches the writer through the stream as well.
  feeding.catch(() => undefined);
  const encrypted = Readable.fromWeb(await encrypter.encrypt(Readable.toWeb(compressed)));
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(encrypted, count, fs.createWriteStream(unfinished, { mode: 0o600 }));
    await feeding;
    syncFile(unfinished);
    fs.renameSync(unfinished, file);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    throw error;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The fingerprint of a file as it lies there. */
export async function fingerprintOf(file) {
  const hash = createHash('sha256');
  await pipeline(fs.createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * What a sealed file holds. The stream fails where the file was changed or is not whole.
 * @param {string} file
 * @param {string} identity AGE-SECRET-KEY-1…
 */
export async function openSealedFile(file, identity) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  let opened;
  try {
    opened = await decrypter.decrypt(Readable.toWeb(fs.createReadStream(file)));
  } catch (error) {
    throw new Refusal(`${file} cannot be opened: it is damaged, or the identity is not the one that it was made for (${error.message}).`);
  }
  const plain = zlib.createGunzip();
  pipeline(Readable.fromWeb(opened), plain).catch((error) => plain.destroy(error));
  return plain;
}
