/** Posts of the tests, as WordPress keeps them: by invented people. */

export const paragraph = (html) => `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`;

export const TITLE = 'Ferry to stop at midnight rest';

export const ARTICLE = [
  'KALLEN, June 3 — The night ferry between Kallen and the islands will stop running in the autumn, its owner said on Wednesday.',
  '“Nobody rides it after eleven,” said Mira Holt, the managing director of Kallen Lines. “We carried <em>four</em> people on an average night in May, and two of them were crew.”',
  'Jonas Brekke, who runs the inn at Sandvik, called the decision “a slow way to close an island.” He said that his guests came with the last boat, and that he would lose a third of them.',
]
  .map(paragraph)
  .join('\n\n');

/** A post that is longer than any window: the one quote in it is at its end. */
export const LONG = [...Array.from({ length: 60 }, (_, i) => `The ferry sailed on day ${i + 1} and came back.`), '“We are tired,” said Ana Prieto.'].map(paragraph).join('\n\n');

/** One of each kind of block, and what of it is text. */
export const BLOCKS = [
  ['<!-- wp:heading -->\n<h2 class="wp-block-heading">What they say</h2>\n<!-- /wp:heading -->', 'What they say'],
  ['<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>one boat</li>\n<!-- /wp:list-item -->\n\n<!-- wp:list-item -->\n<li>two crews</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->', 'one boat\n\ntwo crews'],
  [`<!-- wp:quote -->\n<blockquote class="wp-block-quote">${paragraph('“It ends here.”')}<cite>Bo Ek, mayor</cite></blockquote>\n<!-- /wp:quote -->`, '“It ends here.”\n\nBo Ek, mayor'],
  ['<!-- wp:pullquote -->\n<figure class="wp-block-pullquote"><blockquote><p>“A slow way to close an island.”</p><cite>Jonas Brekke</cite></blockquote></figure>\n<!-- /wp:pullquote -->', '“A slow way to close an island.”\n\nJonas Brekke'],
  ['<!-- wp:table -->\n<figure class="wp-block-table"><table><tbody><tr><td>May: four</td></tr></tbody></table><figcaption class="wp-element-caption">Riders</figcaption></figure>\n<!-- /wp:table -->', 'May: four\n\nRiders'],
  ['<!-- wp:image -->\n<figure class="wp-block-image"><img alt=""/></figure>\n<!-- /wp:image -->', ''],
  ['<!-- wp:html -->\n<p>markup of one’s own</p>\n<!-- /wp:html -->', ''],
  ['<!-- wp:latest-posts /-->', ''],
  ['<!-- wp:freeform -->\n<p>“An old post,” said <b>Lena Moe</b>.</p>\n<!-- /wp:freeform -->', '“An old post,” said Lena Moe.'],
  [paragraph('“We lost,”<sup data-fn="f1" class="fn"><a href="#f1" id="f1-link">1</a></sup> said Ann Lee.<br>She left.'), '“We lost,” said Ann Lee.\nShe left.'],
];
