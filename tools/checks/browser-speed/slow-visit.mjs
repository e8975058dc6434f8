// Opens a page on a slow network, with nothing kept from before, and tells what that took: by the browser's own clock, and as
// questions and bytes on the wire, which are the same on every machine.

/** 400 kbit/s each way and 400 ms to the server and back, as on a train. */
export const slowNetwork = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
export const fastNetwork = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** In the page, before anything else: notes when its first heading has words, and after which the paint that shows it. */
function noteHeading() {
  const look = () => {
    if (window.shownAt !== undefined || (document.querySelector('main h1')?.textContent ?? '') === '') return;
    window.shownAt = null;
    requestAnimationFrame(() => {
      window.shownAt = performance.now();
    });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

/** See slow-visit.d.mts. */
export async function visitSlowly(page, address, network = slowNetwork) {
  const browser = await page.context().newCDPSession(page);
  const requests = new Map();
  const noteRequest = ({ requestId, request, initiator, timestamp }) => {
    const from = initiator.url ?? initiator.stack?.callFrames[0]?.url ?? null;
    requests.set(requestId, { url: new URL(request.url).pathname, body: request.postData ?? null, from, sentAt: timestamp, doneAt: null, bytes: 0 });
  };
  const noteEnd = ({ requestId, timestamp, encodedDataLength }) => {
    const one = requests.get(requestId);
    if (one !== undefined) Object.assign(one, { doneAt: timestamp, bytes: encodedDataLength });
  };
  browser.on('Network.requestWillBeSent', noteRequest);
  browser.on('Network.loadingFinished', noteEnd);
  await browser.send('Network.enable');
  await browser.send('Network.clearBrowserCache');
  await browser.send('Network.emulateNetworkConditions', network);
  await page.addInitScript(noteHeading);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => typeof window.shownAt === 'number');
  const milliseconds = await page.evaluate(() => window.shownAt);
  const seen = [...requests.values()].map((one) => ({ ...one }));
  await page.waitForLoadState('networkidle');
  return { milliseconds, until: seen, all: [...requests.values()], browser };
}

/** Bytes of all that was fetched, of which much may have come only after the page was there. */
export const bytesOf = (requests) => requests.reduce((sum, { bytes }) => sum + bytes, 0);

/** How many requests one leads to the next before the last of these can be sent: page, script, question. */
export function stepsOf(requests) {
  const of = (one, above = new Set()) => {
    const parent = requests.find(({ url }) => one.from !== null && url === new URL(one.from).pathname);
    return parent === undefined || above.has(parent) ? 1 : 1 + of(parent, new Set([...above, parent]));
  };
  return Math.max(...requests.map((one) => of(one)));
}
