// A mail server that can be away for a while, and remembers what came.
import { SMTPServer } from 'smtp-server';

export async function startMailServer() {
  const received = [];
  let port = 0;
  let server;
  const open = () =>
    new Promise((listening, failed) => {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        logger: false,
        onData(stream, { envelope }, done) {
          let text = '';
          stream.on('data', (chunk) => (text += chunk));
          stream.on('end', () => {
            received.push({ to: envelope.rcptTo[0].address, messageId: /^Message-ID: (.*?)\r$/im.exec(text)?.[1] ?? null });
            done();
          });
        },
      });
      server.on('error', failed);
      server.listen(port, '127.0.0.1', () => {
        port = server.server.address().port;
        listening();
      });
    });
  const close = () => new Promise((closed) => server.close(closed));
  await open();
  return { url: () => `smtp://127.0.0.1:${port}`, received, open, close };
}

/** Mails of the people invited: who got none, who got two different ones, and how often the same one came again. */
export function judgeMails(received, invited) {
  const ids = new Map();
  for (const { to, messageId } of received) ids.set(to, [...(ids.get(to) ?? []), messageId]);
  const each = invited.map((recipient) => ids.get(recipient) ?? []);
  return {
    wanted: invited.length,
    missing: each.filter((got) => got.length === 0).length,
    doubled: each.filter((got) => new Set(got).size > 1).length,
    sentAgainWithTheSameId: each.reduce((sum, got) => sum + got.length - new Set(got).size, 0),
  };
}
