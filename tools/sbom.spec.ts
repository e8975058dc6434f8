import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bundle.mjs';
import { billOfMaterials, inPages } from './sbom.mjs';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Package;
/** What only tests beside the pages import. */
const ofTests: readonly string[] = ['@jest/globals', '@testing-library/react', '@testing-library/user-event'];
const bill = billOfMaterials();
const listed = new Map(bill.components.map(({ name, version }) => [name, version]));

test('the bill of materials is CycloneDX, of this product and this version', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: own.name, version: own.version, type: 'application', licenses: [{ license: { id: 'Apache-2.0' } }] } } });
  expect(bill.dependencies.length).toBeGreaterThan(bill.components.length / 2);
});

test('it lists each direct dependency in the version that is asked for, and what they stand on', () => {
  for (const [name, version] of Object.entries(own.dependencies)) expect([name, listed.get(name)]).toEqual([name, version]);
  expect(bill.components.length).toBeGreaterThan(Object.keys(own.dependencies).length * 3);
});

test('what only serves those who build it is not in it', () => {
  for (const name of ['jest', 'eslint', 'nx', 'vite', 'oidc-provider']) {
    expect(own.devDependencies[name]).toBeDefined();
    expect([name, listed.has(name)]).toEqual([name, false]);
  }
});

test('it lists all that the pages are built from', () => {
  const folders = readdirSync(path.join(root, 'libs')).map((context) => `libs/${context}/web/src`);
  const files = [...folders, 'apps/web/src'].filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(root, folder, file)));
  const sources = files.filter((file) => /\.(tsx?|css)$/.test(file) && !/\.spec\.tsx?$|\/testing\//.test(file));
  const imported = new Set(sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^'.][^']*)'/g)].map(([, id]) => id!.split('/').slice(0, id!.startsWith('@') ? 2 : 1).join('/'))));
  const packages = [...imported].filter((name) => name in own.dependencies || name in own.devDependencies);
  expect(packages).toEqual(expect.arrayContaining(['react', '@tanstack/react-router', '@lingui/core']));
  const unlisted = packages.filter((name) => !listed.has(name) && !ofTests.includes(name));
  expect(unlisted).toEqual([]);
  for (const name of inPages) expect([name, listed.get(name)]).toEqual([name, own.devDependencies[name]]);
});
