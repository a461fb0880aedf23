// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Markdown } from '@/components/markdown/Markdown';

function html(text: string): string {
  const box = document.createElement('div');
  render(<Markdown text={text} headingLevel={3} />, box);
  return box.firstElementChild?.innerHTML ?? '';
}

describe('Markdown as elements', () => {
  it.each<[string, string, string]>([
    ['headings below those of the page', '## One\n\n### Two', '<h3>One</h3><h4>Two</h4>'],
    [
      'emphasis and code',
      '*a* **b** `c<d>`',
      '<p><em>a</em> <strong>b</strong> <code>c&lt;d&gt;</code></p>',
    ],
    ['a fenced block', '```\na <b>\n```', '<pre class="code">a &lt;b&gt;</pre>'],
    ['lists', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['numbered lists', '3. a', '<ol start="3"><li>a</li></ol>'],
    ['boxes', '> [!NOTE]\n> Text', '<blockquote><strong>Note</strong><p>Text</p></blockquote>'],
    ['character references', 'a &#42; &nbsp;b', '<p>a * &nbsp;b</p>'],
    ['line breaks written as HTML', 'a<br/>b', '<p>a<br>b</p>'],
    ['links that lead nowhere', '[x](certreq.md)', '<p>x</p>'],
    ['links that would run', '[x](javascript:alert(1))', '<p>x</p>'],
  ])('draws %s', (_, text, expected) => expect(html(text)).toBe(expected));

  it('draws lists that a table cell holds', () => {
    const text = 'A | B\n-- | --\nx | <ul><li>one</li><li>two';
    expect(html(text)).toContain('<td><ul><li>one</li><li>two</li></ul></td>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <svg onload=alert(1)> b',
    '<iframe src="https://evil.example"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
  ])('shows %s as text', (text) => {
    const box = document.createElement('div');
    render(<Markdown text={text} headingLevel={3} />, box);
    expect(box.textContent).toContain(text);
    expect(box.querySelector('script, img, svg, iframe, a')).toBeNull();
  });

  it('drops the attributes of the elements that it knows', () => {
    expect(html('a <b onclick="alert(1)">b</b>')).toBe('<p>a <b>b</b></p>');
  });

  it('makes a link of a picture, since a picture would be a request', () => {
    expect(html('![Alt](https://x.example/y.png)')).toBe(
      '<p><a href="https://x.example/y.png" target="_blank" rel="noreferrer noopener">Alt</a></p>',
    );
  });
});
