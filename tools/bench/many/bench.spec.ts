import { measureAll } from './measure.mjs';
import { readOptions } from './options.mjs';
import { startField, withStarted } from './run.mjs';

/** Data as loose as answers are. */
type Answer = { plan: { title: string } };
interface Contestant {
  readonly key: string;
  readonly toAnswer?: (key: string, data: Answer) => Promise<Answer>;
  readonly request: (key: string, target: object) => object;
}

// Tests share their machine: the API must not turn anybody away for being busy.
const tiny = { ...readOptions(['--organisations', '3', '--rounds', '1', '--seconds', '0.2', '--connections', '2', '--warm-up', '0', '--no-install', '--no-kept']), isPatient: true };
const only = (key: string) => ({ ...tiny, only: [key] });

test('all answers are equal before anything is timed; a value that differs, a refusal, and a row that differs each end the run', async () => {
  await withStarted(async (keep: <Started>(started: Started) => Started) => {
    const field = await startField(keep, tiny, () => undefined);
    const put = (change: (limit: Contestant) => object) => ({ ...field, contestants: field.contestants.map((one: Contestant) => (one.key === 'limit' ? { ...one, ...change(one) } : one)) });

    const { workloads } = (await measureAll(field, tiny)) as unknown as { workloads: Record<string, { leftOut?: string; contestants: Record<string, { perSecond: number }> }> };
    for (const key of ['r1', 'r2', 'w1', 'r3']) {
      expect(workloads[key]!.leftOut).toBeUndefined();
      expect(Object.keys(workloads[key]!.contestants).sort()).toEqual(['api', 'limit']);
      for (const { perSecond } of Object.values(workloads[key]!.contestants)) expect(perSecond).toBeGreaterThan(0);
    }

    const retitled = put(() => ({ toAnswer: async (_: string, { plan }: Answer) => ({ plan: { ...plan, title: 'Another plan' } }) }));
    await expect(measureAll(retitled, only('r1'))).rejects.toThrow(/At \.plan\.title: "Action plan 1" is expected, "Another plan" was answered/);
    const astray = put(({ request }) => ({ request: (key: string, target: object) => ({ ...request(key, target), path: '/nowhere' }) }));
    await expect(measureAll(astray, only('r1'))).rejects.toThrow(/answered 500/);
    const otherwise = put(({ request }) => ({ request: (key: string, target: object) => request(key, { ...target, note: 'Something else' }) }));
    await expect(measureAll(otherwise, only('w1'))).rejects.toThrow(/left\.updates\.0\.row\.note/);
  });
}, 300_000);
