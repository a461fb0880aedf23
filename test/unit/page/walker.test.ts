// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberFlow } from '@/entrypoints/page.content/elements';
import { walk } from '@/entrypoints/page.content/walker';

vi.mock(
  '@/entrypoints/page.content/dom',
  async () => (await import('./dom-by-property')).byProperty,
);

const RUNS: [name: string, html: string, ...runs: string[]][] = [
  ['one text', '<p>certutil.exe</p>', 'certutil.exe'],
  ['inline elements', '<p>cert<b>ut<i>il</i></b>.exe</p>', 'cert|ut|il|.exe'],
  ['a line break opportunity', '<p>certutil.<wbr>exe</p>', 'certutil.|exe'],
  ['comments, as Lit leaves them', '<p>cert<!--?lit$1$-->util.exe</p>', 'cert|util.exe'],
  ['elements of machine translation', '<p><font><font>cmd</font></font>.exe</p>', 'cmd|.exe'],
  ['two cells', '<table><tr><td>a.exe</td><td>b.exe</td></tr></table>', 'a.exe', 'b.exe'],
  ['two blocks', '<div>a.exe</div><div>b.exe</div>', 'a.exe', 'b.exe'],
  ['two list items', '<ul><li>a.exe</li><li>b.exe</li></ul>', 'a.exe', 'b.exe'],
  ['a line end', '<p>a.exe<br>b.exe</p>', 'a.exe', 'b.exe'],
  ['an image', '<p>a.exe<img alt="">b.exe</p>', 'a.exe', 'b.exe'],
  [
    'a block within a paragraph',
    '<div>a.exe<div>b.exe</div>c.exe</div>',
    'a.exe',
    'b.exe',
    'c.exe',
  ],
  [
    'an element shown as a block',
    '<p>a.exe<b style="display: block">b.exe</b></p>',
    'a.exe',
    'b.exe',
  ],
  [
    'a block shown in the line',
    '<p>cert</p><div style="display: inline">util</div><div style="display: inline">.exe</div>',
    'cert',
    'util|.exe',
  ],
  ['script and style', '<p>a.exe<script>b.exe</script><style>c.exe</style></p>', 'a.exe'],
  ['form fields', '<p>a.exe<textarea>b.exe</textarea><select><option>c.exe</select></p>', 'a.exe'],
  ['a content editor', '<div contenteditable>a.exe</div><p>b.exe</p>', 'b.exe'],
  ['content that only seems editable', '<p contenteditable="false">a.exe</p>', 'a.exe'],
  ['a code editor', '<div class="view monaco-editor"><i>a.exe</i></div><p>b.exe</p>', 'b.exe'],
  ['nothing but space', '<p> </p>\n<p>a.exe</p>', 'a.exe'],
  ['hidden content', '<div hidden>a.exe</div>', 'a.exe'],
];

interface Walked {
  runs: string[];
  passedOver: string[];
}

function walked(root: Node): Walked {
  const runs: string[] = [];
  const passedOver: string[] = [];
  const job = walk(root, root, {
    run: (run) => runs.push(run.map(({ text }) => text).join('|')),
    enter: () => true,
    shadowRootOf: (element) => element.shadowRoot,
    flowsInline: rememberFlow(),
    passOver: (block) => passedOver.push(block.id),
    glances: true,
    rendered: () => true,
  });
  for (const _ of job);
  return { runs, passedOver };
}

beforeEach(() => document.body.replaceChildren());

function fill(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.append(...parsed.body.childNodes);
}

describe('walk', () => {
  it.each(RUNS.map(([name, html, ...runs]) => ({ name, html, runs })))(
    'joins text as it reads: $name',
    ({ html, runs }) => {
      fill(html);
      expect(walked(document).runs).toEqual(runs);
    },
  );

  it('parts text at an element with a shadow root, whose tree is walked by itself', () => {
    fill('<p>a.exe<b id="host">b.exe</b>c.exe</p>');
    const host = document.querySelector('#host');
    const root = host?.attachShadow({ mode: 'open' });
    root?.append('shadow');
    expect(walked(document).runs).toEqual(['a.exe', 'b.exe', 'c.exe']);
    expect(walked(root ?? document).runs).toEqual(['shadow']);
  });

  it('passes over a block whose text holds nothing, and walks into the one that does', () => {
    fill(
      '<div id="all"><div id="no"><i>plain</i> <i>words</i></div>' +
        '<div id="yes"><i>cmd</i><i>.exe</i></div></div>',
    );
    expect(walked(document)).toEqual({ runs: ['cmd|.exe'], passedOver: ['no'] });
  });

  it('goes on where the page takes away what it is in', () => {
    fill(`<div id="list">${'<p>a.exe</p>'.repeat(400)}</div>`);
    const runs: string[] = [];
    const job = walk(document, document, {
      run: (run) => runs.push(...run.map(({ text }) => text)),
      enter: () => true,
      shadowRootOf: () => null,
      flowsInline: rememberFlow(),
      passOver: () => undefined,
      glances: true,
      rendered: () => true,
    });
    job.next();
    document.querySelector('#list')?.replaceChildren('after.exe');
    for (const _ of job);
    expect(runs.at(-1)).toBe('after.exe');
  });

  it('waits for the first frame before it asks for a style', () => {
    fill('<p>cmd<b>.exe</b></p>');
    let rendered = false;
    const runs: string[] = [];
    const job = walk(document, document, {
      run: (run) => runs.push(run.map(({ text }) => text).join('|')),
      enter: () => true,
      shadowRootOf: () => null,
      flowsInline: rememberFlow(),
      passOver: () => undefined,
      glances: true,
      rendered: () => rendered,
    });
    expect(job.next().value).toBe('frame');
    rendered = true;
    for (const _ of job);
    expect(runs).toEqual(['cmd|.exe']);
  });
});
