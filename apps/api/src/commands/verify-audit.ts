import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { KnownHead } from '@waymark/platform/domain';
import { ApplicationModule, ConfigError, Database, readConfig, readStoredChain, requireDatabase, setLogLevel } from '@waymark/platform/server';
import { contexts } from '../contexts';
import { type Anchor, AnchorsError, readAnchorsFile, readHead } from './anchors-file';
import { type ChainFindings, findInChain, findInExport, toFindingsText } from './audit-findings';
import { toErrorLine } from './command';

/** What is to be looked at, as it was asked for. */
export interface AuditVerifyArguments {
  /** One organisation by its short name; null for all. */
  readonly organisation: string | null;
  /** An exported chain, instead of the database. */
  readonly chain: string | null;
  /** Earlier ends of the chain: `412:ab12…`. */
  readonly heads: readonly string[];
  /** A file of earlier ends. */
  readonly anchors: string | null;
  readonly json: boolean;
}

interface Named {
  readonly id: string;
  readonly slug: string;
}

const DIRECTORY = 'select organisation_id as id, slug from identity.organisation_directory where $1::text is null or slug = $1 order by slug';

/** Organisations of which anchors tell and the database nothing any more. */
function findGone(anchors: readonly Anchor[], found: readonly Named[]): ChainFindings[] {
  const gone = new Map(anchors.filter(({ organisationId }) => !found.some(({ id }) => id === organisationId)).map((anchor) => [anchor.organisationId, anchor]));
  return [...gone.values()].map(({ organisation }) => ({ organisation, entries: 0, head: null, compared: 1, faults: [{ kind: 'cut', line: null, sentence: 'There are earlier ends of its chain, but no such organisation.' }] }));
}

async function verifyStored({ organisation }: AuditVerifyArguments, heads: readonly KnownHead[], anchors: readonly Anchor[], environment: NodeJS.ProcessEnv): Promise<ChainFindings[]> {
  const config = readConfig(environment);
  await requireDatabase('WAYMARK_APP_URL', config.appUrl);
  const app = await NestFactory.createApplicationContext(ApplicationModule.with(config, contexts), { logger: ['error'], abortOnError: false });
  try {
    const database = app.get(Database);
    const found = (await database.dataSource.query(DIRECTORY, [organisation])) as Named[];
    if (organisation !== null && found.length === 0) throw new ConfigError(`There is no organisation with the short name ${organisation}. Check it in the address of its pages.`);
    const findings: ChainFindings[] = [];
    for (const { id, slug } of found) {
      const stored = await database.transaction({ organisationId: id, mode: 'read', actor: null }, readStoredChain);
      findings.push(await findInChain(slug, stored, [...heads, ...anchors.filter(({ organisationId }) => organisationId === id)]));
    }
    return organisation === null ? [...findings, ...findGone(anchors, found)] : findings;
  } finally {
    await app.close();
  }
}

async function verifyExported(file: string, heads: readonly KnownHead[], anchors: readonly Anchor[]): Promise<ChainFindings[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new AnchorsError(`There is no file ${file} that can be read. Check the name.`);
  });
  const [, id] = /"organisationId":"([0-9a-f-]{36})"/.exec(text) ?? [];
  return [await findInExport(path.basename(file), text, [...heads, ...anchors.filter(({ organisationId }) => id === undefined || organisationId === id)])];
}

/** Looks at audit chains, in the database or exported, and says where the first fault is. @returns the exit code. */
export async function verifyAudit(wanted: AuditVerifyArguments, environment: NodeJS.ProcessEnv): Promise<number> {
  setLogLevel('error');
  try {
    const heads = wanted.heads.map(readHead);
    const anchors = wanted.anchors === null ? [] : await readAnchorsFile(wanted.anchors);
    const findings = wanted.chain === null ? await verifyStored(wanted, heads, anchors, environment) : await verifyExported(wanted.chain, heads, anchors);
    const isSound = findings.every(({ faults }) => faults.length === 0);
    process.stdout.write(wanted.json ? `${JSON.stringify({ isSound, chains: findings })}\n` : toFindingsText(findings));
    return isSound ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof AnchorsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    if (wanted.json) process.stdout.write(toErrorLine('audit_verify', error.message));
    return 1;
  }
}
