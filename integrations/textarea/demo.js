import { ARTICLE } from '../demo/article.js';
import { stage } from '../demo/stage.js';

/** The article as plain text: the markup of the demo's own article, which holds no references, left out. */
const plain = (html) => html.replace(/<[^>]+>/g, '').trim().replaceAll('\n', '\n\n');

stage((place, article) => {
  const field = place.querySelector('textarea');
  field.value = plain(article ?? ARTICLE);
  field.dispatchEvent(new Event('change'));
  return { save: () => field.value, destroy: () => field.remove() };
});
