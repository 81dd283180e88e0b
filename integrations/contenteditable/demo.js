import { fragmentOf, stage } from '../demo/stage.js';

stage((place, article) => {
  const sheet = place.querySelector('#sheet');
  sheet.append(...fragmentOf(article).childNodes);
  return { save: () => sheet.innerHTML, destroy: () => sheet.remove() };
});
