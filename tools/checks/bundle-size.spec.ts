import { firstLoad, scriptsOf, staticImportsOf } from './bundle-size.mjs';

test('the page names its script and what it loads ahead, but styles are no script', () => {
  const html = `<script type="module" crossorigin src="/assets/index-a.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/react-b.js"><link rel="stylesheet" href="/assets/index.css">`;
  expect(scriptsOf(html)).toEqual(['assets/index-a.js', 'assets/react-b.js']);
});

test('imports and re-exports count, imports that come later do not', () => {
  const code = `import{a as b,$t as _}from"./one.js";import"./two.js";import t,{q}from"../three.js";import*as n from"./four.js";
const later=()=>import("./later.js");export{x}from"./five.js";export*from"./six.js";const text='from "./no.js"';`;
  expect(staticImportsOf(code)).toEqual(['./one.js', './two.js', '../three.js', './four.js', './five.js', './six.js']);
});

test('each module of the first load is counted once, whoever imports it', () => {
  const files: Record<string, string> = {
    'assets/index.js': 'import{a}from"./a.js";import{b}from"./b.js";import("./later.js")',
    'assets/a.js': 'import{c}from"./c.js"',
    'assets/b.js': 'import{c}from"./c.js";import{a}from"./a.js"',
    'assets/c.js': 'export{}',
  };
  const read = (file: string) => Buffer.from(files[file]!);
  const found = firstLoad('<script type="module" src="/assets/index.js"></script>', read);
  expect([...found.keys()].sort()).toEqual(Object.keys(files).sort());
});
