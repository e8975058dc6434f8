import { faultsOf, firstLoad, scriptsOf, staticImportsOf } from './bundle-size.mjs';
import { closureOf, measurePages, pagesIn } from '../../apps/web/build/page-files.mjs';

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

test('a page is told with the source it opens; one that is not fetched by itself has none', () => {
  const text = `page('/a', () => import('./a/a.page'), readA),\n  page('/b/$c', BPage),\n  page(\n    '/d',\n    () => import('../d.page'))`;
  expect(pagesIn(text, 'libs/x/web/src/x.routes.tsx')).toEqual([
    { address: '/a', source: 'libs/x/web/src/a/a.page.tsx' },
    { address: '/b/$c', source: null },
    { address: '/d', source: 'libs/x/web/d.page.tsx' },
  ]);
});

const script = (source: string | null, imports: string[], styles: string[] = []) => ({ source, imports, styles });

test('what a page needs of its own is what it imports, each once, without what is there already', () => {
  const files = {
    'index.js': script('apps/web/index.html', ['runtime.js'], ['all.css']),
    'runtime.js': script(null, []),
    'plan.js': script('plan.tsx', ['index.js', 'table.js', 'words.js'], ['plan.css']),
    'table.js': script(null, ['words.js', 'runtime.js'], ['plan.css', 'all.css']),
    'words.js': script(null, []),
  };
  expect(closureOf(files, 'plan.js', new Set(['index.js', 'runtime.js', 'all.css']))).toEqual({
    scripts: ['plan.js', 'words.js', 'table.js'],
    styles: ['plan.css'],
  });
  const pages = [
    { address: '/plan', source: 'plan.tsx' },
    { address: '/eager', source: null },
  ];
  const measured = measurePages(pages, files, () => Buffer.from('x'));
  const one = measured.first.styles;
  expect(measured.first.scripts).toBe(2 * one);
  expect(measured.pages).toEqual([
    { address: '/plan', scripts: 3 * one, styles: one, files: 4, isLazy: true },
    { address: '/eager', scripts: 0, styles: 0, files: 0, isLazy: false },
  ]);
});

test('a page larger than its row, one without a row, one that is not lazy and a row that checks nothing are told', () => {
  const page = (address: string, scripts: number, isLazy = true) => ({ address, scripts, styles: 1000, files: 2, isLazy });
  const pages = [page('/fits', 9000), page('/large', 9600), page('/new', 1), page('/eager', 0, false), page('/loose', 1000)];
  const faults = faultsOf(pages, { '/fits': 10, '/large': 10, '/eager': 10, '/loose': 10, '/gone': 1 });
  expect(faults.map((words) => words.split(' ')[0])).toEqual(['/large', '/new', '/eager', '/loose', '/gone']);
});
