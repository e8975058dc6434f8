import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { startRoundRobin } from './round-robin.mjs';

const listen = async () => {
  const server = http.createServer((_, answer) => void answer.end('here'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pid: () => 0 };
};
const close = (server: http.Server) => new Promise((done) => server.close(done));

/** Sends two requests in one piece, so that the second is there before it is known what becomes of the first. */
async function sendTwo(url: string): Promise<void> {
  const socket = net.connect(Number(new URL(url).port), '127.0.0.1');
  const request = (connection: string) => `GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: ${connection}\r\n\r\n`;
  socket.write(request('keep-alive') + request('close'));
  await text(socket);
}

test('a request that a process did not take goes to the other one, whoever else has come meanwhile', async () => {
  const [here, away] = [await listen(), await listen()];
  await close(away.server);
  const balancer = await startRoundRobin([here, away]);
  await sendTwo(balancer.url);
  while (balancer.counts.answered + balancer.counts.lostElsewhere.length < 2) await wait(5);
  expect(balancer.counts).toMatchObject({ answered: 2, byProcess: [2, 0], lostElsewhere: [], lostInKilled: 0 });
  await Promise.all([balancer.stop(), close(here.server)]);
});

test('when none listens the request is lost, and said to be', async () => {
  const away = await listen();
  await close(away.server);
  const balancer = await startRoundRobin([away]);
  await expect(fetch(balancer.url)).rejects.toThrow();
  expect(balancer.counts.lostElsewhere).toEqual(['no process listens']);
  await balancer.stop();
});
