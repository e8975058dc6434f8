import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec, setMessageCompiler, specViewer } from '@waymark/platform/web';
import ImportPage from './import.page';
import { findLastImport } from './last-import';

setMessageCompiler(compileMessage);

/** A request whose end the test decides. */
class SentFile extends EventTarget {
  static last: SentFile | null = null;
  readonly upload = new EventTarget();
  status = 0;
  responseText = '';
  url = '';
  wasAborted = false;
  open(_method: string, url: string) {
    this.url = url;
    SentFile.last = this;
  }
  setRequestHeader() {}
  send() {}
  abort() {
    this.wasAborted = true;
    this.dispatchEvent(new Event('abort'));
  }
  progress(loaded: number, total: number) {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total, lengthComputable: true }));
  }
  end(status: number, text = '') {
    Object.assign(this, { status, responseText: text });
    this.dispatchEvent(new Event('load'));
  }
}

let permit = { allowed: true, reason: null as string | null };
const asked: { operationName: string; variables: Record<string, unknown> }[] = [];

beforeEach(() => {
  asked.length = 0;
  localStorage.clear();
  SentFile.last = null;
  permit = { allowed: true, reason: null };
  globalThis.XMLHttpRequest = SentFile as unknown as typeof XMLHttpRequest;
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as (typeof asked)[number];
    asked.push(body);
    const isTooLarge = body.variables['size'] === 3;
    const answers: Record<string, object> = {
      ImportTargets: { data: { organisation: { id: 'o', viewerCan: { importPlan: permit } }, plan: null, plans: [{ id: 'p1', title: 'Fair work plan', state: 'ACTIVE' }] } },
      OpenImport: isTooLarge
        ? { errors: [{ message: 'This file is larger than 25 MB.', extensions: { code: 'interchange.file.too_large', field: 'size' } }] }
        : { data: { openImport: { uploadUrl: '/interchange/files/ticket?organisation=harbour', planImport: { id: 'i1' } } } },
    };
    return { ok: true, status: 200, headers: new Map(), json: async () => answers[body.operationName] } as unknown as Response;
  });
});

async function open(planId?: string) {
  render(
    <PageForSpec at="/harbour/import">
      <ImportPage params={{ organisation: 'harbour' }} search={{ planId }} />
    </PageForSpec>,
  );
  await screen.findByRole('heading', { name: 'Bring in a plan from a file' });
}
const choose = async (words: string, name = 'plan.csv') => userEvent.setup().upload(await screen.findByLabelText('Choose a file'), new File([words], name));
const last = () => findLastImport('harbour', specViewer.personId);

test('a file is sent to where the ticket says, with progress, and the way back to it is kept', async () => {
  await open('p1');
  await screen.findByText('The file will bring "Fair work plan" up to date.');
  await choose('Action,Owner');
  await waitFor(() => expect(SentFile.last?.url).toBe('/interchange/files/ticket?organisation=harbour'));
  expect(asked.at(-1)!.variables).toEqual({ fileName: 'plan.csv', size: 12, planId: 'p1' });
  act(() => SentFile.last!.progress(3, 12));
  expect(screen.getByRole('progressbar', { name: 'How much has been sent' }).getAttribute('aria-valuenow')).toBe('25');
  expect(last()).toBeNull();
  act(() => SentFile.last!.end(201));
  await waitFor(() => expect(last()).toEqual({ id: 'i1', fileName: 'plan.csv' }));
});

test.each([
  ['the server’s own sentence', 410, '{"message":"This upload is over. Choose the file again."}', 'This upload is over. Choose the file again.'],
  ['our sentence when a gateway answers', 502, '<html>', 'The file could not be sent. Try again in a moment.'],
])('an upload that is refused says so in %s, and another file can be chosen', async (_, status, text, sentence) => {
  await open();
  await choose('Action,Owner');
  await waitFor(() => expect(SentFile.last).not.toBeNull());
  act(() => SentFile.last!.end(status, text));
  expect((await screen.findByRole('alert')).textContent).toBe(`This file was not taken${sentence}`);
  expect(screen.getByLabelText('Choose a file')).toBeTruthy();
  expect(last()).toBeNull();
});

test('a file that is not taken is not sent at all', async () => {
  await open();
  await choose('abc');
  expect((await screen.findByRole('alert')).textContent).toContain('This file is larger than 25 MB.');
  expect(SentFile.last).toBeNull();
});

test('stopping ends the upload without a complaint', async () => {
  await open();
  await choose('Action,Owner');
  await waitFor(() => expect(SentFile.last).not.toBeNull());
  await userEvent.setup().click(screen.getByRole('button', { name: 'Stop' }));
  expect(SentFile.last!.wasAborted).toBe(true);
  expect(await screen.findByLabelText('Choose a file')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('who may not bring in a plan reads why, and is offered no field', async () => {
  permit = { allowed: false, reason: 'Only an executive can bring a plan in from a file.' };
  await open();
  expect(await screen.findByText('Only an executive can bring a plan in from a file.')).toBeTruthy();
  expect(screen.queryByLabelText('Choose a file')).toBeNull();
});
