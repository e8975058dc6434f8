import http from 'node:http';
import net from 'node:net';

/** Something to send: either a request with anything in it, or bytes that need not be one. */
export interface BadRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** Sent as they are, on a connection of their own. */
  readonly bytes?: Buffer;
}

export interface Answered {
  /** 0 where the server cut the line without an answer. */
  readonly status: number;
  readonly text: string;
}

const PATIENCE_MILLISECONDS = 20_000;
const QUIET_MILLISECONDS = 40;
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

/** Characters that a client of Node refuses to write; those are for `bytes`. */
const UNWRITABLE = /[^\t\x20-\x7e\x80-\xff]/g;

/** A half of a pair of surrogates has no escape. */
export const toEscape = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

export function send(url: string, asked: BadRequest): Promise<Answered> {
  return asked.bytes ? sendBytes(url, asked.bytes) : sendRequest(url, asked);
}

function sendRequest(url: string, { method, path, headers, body }: BadRequest): Promise<Answered> {
  const { port } = new URL(url);
  const clean = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace(UNWRITABLE, '')]));
  const mayHaveBody = method !== 'GET' && method !== 'HEAD';
  return new Promise((resolve) => {
    const request = http.request({ agent, host: '127.0.0.1', port, method, path: path.replace(/[^\x21-\x7e]/g, toEscape), headers: clean, timeout: PATIENCE_MILLISECONDS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve({ status: response.statusCode ?? 0, text: '' }));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('latin1') }));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve({ status: 0, text: '' }));
    request.end(mayHaveBody ? body : undefined);
  });
}

/** Whatever comes back within a moment of the last bytes. */
function sendBytes(url: string, bytes: Buffer): Promise<Answered> {
  const { port } = new URL(url);
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(bytes));
    const end = () => {
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.\d (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    socket.setTimeout(QUIET_MILLISECONDS, end);
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('close', end);
    socket.on('error', end);
  });
}

/** Lets go of the connections that were kept. */
export const hangUp = (): void => agent.destroy();
