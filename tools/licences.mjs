// `npm run licences`: the licence of every package that is installed, counted, with the packages of each that is not a common
// permissive one. Ends with 1 where a package names no licence.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const common = /^\(?(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|OFL-1\.1|Python-2\.0|CC-BY-[34]\.0|MIT-0|MPL-2\.0|Zlib|WTFPL|AFL-2\.1|PostgreSQL| OR | AND )+\)?$/;

const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const byLicence = new Map();
for (const place of Object.keys(packages).filter((name) => name.startsWith('node_modules/'))) {
  const file = path.join(root, place, 'package.json');
  if (!fs.existsSync(file)) continue; // for another kind of machine
  const { name, version, license, licenses } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const text = fs.readdirSync(path.join(root, place)).find((entry) => /^licen[cs]e/i.test(entry));
  const named = (typeof license === 'object' ? license.type : license) ?? licenses?.map(({ type }) => type).join(' OR ');
  const licence = named ?? (text ? 'in a file of its own' : 'none named');
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name} ${version}`]);
}
for (const [licence, names] of [...byLicence].sort((a, b) => b[1].length - a[1].length)) {
  process.stdout.write(`${String(names.length).padStart(5)}  ${licence}${common.test(licence) ? '' : `: ${names.join(', ')}`}\n`);
}
process.exitCode = byLicence.has('none named') ? 1 : 0;
