import { interchangeText } from '../interchange.text';

/** Why a file did not arrive, in a sentence for the person. */
export class UploadProblem extends Error {
  override readonly name = 'UploadProblem';
}

/** What the server says when it refuses a file. */
function readRefusal(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    if (typeof message === 'string' && message !== '') return message;
  } catch {
    // Not from our server: a gateway's own page.
  }
  return interchangeText('interchange.upload.failed');
}

export interface SendOptions {
  /** Told how much has been sent, from 0 to 1. */
  onShare: (share: number) => void;
  signal: AbortSignal;
}

/** Sends the bytes of a file to the address of a ticket. An XMLHttpRequest, because only that says how far it has come. */
export function sendFile(file: Blob, url: string, { onShare, signal }: SendOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', url);
    sending.setRequestHeader('content-type', 'application/octet-stream');
    sending.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onShare(loaded / total);
    });
    sending.addEventListener('load', () => {
      if (sending.status >= 200 && sending.status < 300) resolve();
      else reject(new UploadProblem(readRefusal(sending.responseText)));
    });
    sending.addEventListener('error', () => reject(new UploadProblem(interchangeText('interchange.upload.unreachable'))));
    sending.addEventListener('abort', () => reject(new DOMException('The upload was stopped.', 'AbortError')));
    signal.addEventListener('abort', () => sending.abort());
    sending.send(file);
  });
}
