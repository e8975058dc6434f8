import { jest } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { forgetDraftsOf, PageForSpec, setMessageCompiler, specViewer, type Viewer } from '@waymark/platform/web';
import type { ReactNode } from 'react';

export interface Asked {
  operationName: string;
  variables: { input: Record<string, unknown> } & Record<string, unknown>;
}

/** A server for the specs of forms: answers questions by their names, and keeps what it was asked to do. */
export interface ServerForSpec {
  asked: Asked[];
  /** What each operation answers; the specs change it as they go. */
  answers: Record<string, (asked: Asked) => object>;
}

/** Puts a server of the spec's own in the place of the network, with nothing kept from before. */
export async function startServerForSpec(answers: ServerForSpec['answers']): Promise<ServerForSpec> {
  setMessageCompiler(compileMessage);
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
  await forgetDraftsOf(specViewer.email);
  const server: ServerForSpec = { asked: [], answers };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as Asked & { query: string };
    if (body.query.startsWith('mutation')) server.asked.push(body);
    const answer = server.answers[body.operationName];
    if (answer === undefined) throw new Error(`The spec has no answer to ${body.operationName}.`);
    return { ok: true, status: 200, headers: new Map(), json: async () => answer(body) } as unknown as Response;
  });
  return server;
}

/** Shows a form or a page, and answers the person who uses it. */
export function open(form: ReactNode, viewer?: Viewer) {
  render(
    <PageForSpec at="/harbour/measures/m1/fair-chances" viewer={viewer}>
      {form}
    </PageForSpec>,
  );
  return userEvent.setup();
}

/** Pasted, for typing each letter takes long on a busy machine. */
export async function fill(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}
