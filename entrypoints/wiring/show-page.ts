import './words';
import { type ComponentChild, render } from 'preact';
import { direction, language } from '@/data/words/language';

/** Shows a page of the extension, in the language of its words; `title` stands in its tab. */
export function showPage(title: string, content: ComponentChild): void {
  const root = document.documentElement;
  root.lang = language();
  root.dir = direction();
  document.title = title;
  const app = document.getElementById('app');
  if (app !== null) render(content, app);
}
