import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { exampleRecord, toHighlight, toReport } from '@waymark/reviews/domain';
import { DocumentMaker } from '../document-maker';
import { hasPoppler, readPdf, structureOf } from '../read-back.story';
import { printPage } from './print-page';
import { toHighlightPage, toReportPage } from './report-page';

const browser = [process.env['WAYMARK_BROWSER'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((one) => one && existsSync(one)) ?? '';
const withBrowser = browser ? test : test.skip;
const withBoth = browser && hasPoppler() ? test : test.skip;

const asked: string[] = [];
let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('body { color: red }');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

/** Browsers that this process started and that still run a moment later: one that was ended takes a breath to go. */
async function browsersLeft(): Promise<string[]> {
  for (let turn = 0; turn < 100 && listBrowsers().length > 0; turn += 1) await wait(50);
  return listBrowsers();
}

function listBrowsers(): string[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return rows.filter((row) => /--headless/.test(row) && row.trim().split(/\s+/)[1] === String(process.pid));
}

withBoth('a report is printed with tags, bookmarks, and the four facts at the foot of each page (needs Chromium and poppler)', async () => {
  const report = toReport(exampleRecord);
  const bytes = await printPage(browser, toReportPage(report));
  expect(readPdf(bytes, 'pdfinfo')).toMatch(/^Tagged: +yes$/m);
  expect(bytes.toString('latin1')).toContain('/Outlines');
  const types = structureOf(bytes).map(({ type }) => type);
  for (const type of ['H1', 'H2', 'H3', 'Table', 'TH', 'Figure', 'L']) expect(types).toContain(type);
  const pages = readPdf(bytes, 'pdftotext').split('\f').slice(0, -1);
  pages.forEach((page, index) => {
    for (const words of [report.runningTitle, report.head.audience, 'Fingerprint c0ffee12 c0ffee12', `Page ${index + 1} of ${pages.length}`]) expect(page).toContain(words);
  });
  const fonts = bytes.toString('latin1').match(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g) ?? [];
  expect(fonts.some((font) => font.includes('SourceSans3'))).toBe(true);
}, 90_000);

withBoth('highlights are one page, however much there is to tell (needs Chromium and poppler)', async () => {
  const highlight = toHighlight(exampleRecord);
  const long = { ...highlight, parts: highlight.parts.map((part) => ({ ...part, lines: Array.from({ length: 8 }, (_, index) => `${index}. ${'Words that go on for more than a line of the page, as people write them. '.repeat(2)}`) })) };
  expect(readPdf(await printPage(browser, toHighlightPage(long)), 'pdfinfo')).toMatch(/^Pages: +2$/m);
  for (const one of [highlight, long]) expect(readPdf(await printPage(browser, toHighlightPage(one), { isOnePage: true }), 'pdfinfo')).toMatch(/^Pages: +1$/m);
}, 90_000);

withBrowser('the browser that prints runs no script and reaches no address, nor a file (needs Chromium)', async () => {
  const reaching = `<img src="${address}/image"><link rel="stylesheet" href="${address}/style"><iframe src="${address}/frame"></iframe><object data="${address}/object"></object>
    <iframe src="file:///etc/hostname"></iframe><script>fetch('${address}/script'); document.title = 'changed'</script><meta http-equiv="refresh" content="0; url=${address}/refresh">`;
  await printPage(browser, `<!doctype html><title>Held</title><p>Words</p>${reaching}`).catch(() => undefined);
  expect(asked).toEqual([]);
  expect(await browsersLeft()).toEqual([]);
}, 90_000);

withBrowser('a browser that takes too long is ended, and none is left behind (needs Chromium)', async () => {
  await expect(printPage(browser, toReportPage(toReport(exampleRecord)), { patience: 700 })).rejects.toThrow();
  expect(await browsersLeft()).toEqual([]);
}, 90_000);

test('a browser that does not start keeps nobody from their document', async () => {
  const bytes = await new DocumentMaker({ chromium: '/bin/false' }).make('highlight', { record: exampleRecord, fingerprint: exampleRecord.paperFingerprint, addenda: [] });
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);
