/** The article that every demo begins with, as a newsroom's system would hand it over: HTML, by invented people. */
export const ARTICLE = `<h2>Ferry to stop at midnight rest</h2>
<p>KALLEN, June 3 — The night ferry between Kallen and the islands will stop running in the autumn, its owner said on Wednesday.</p>
<p>“Nobody rides it after eleven,” said Mira Holt, the managing director of Kallen Lines. “We carried <em>four</em> people on an average night in May, and two of them were crew.”</p>
<p>Jonas Brekke, who runs the inn at Sandvik, called the decision “a slow way to close an island.” He said that his guests came with the last boat, and that he would lose a third of them.</p>
<p>According to the county’s transport office, a water taxi would cost £180,000 a year. “We have not been asked to pay for one,” said <strong>Ana Prieto</strong>, who heads it.</p>
<p>Holt said she had written to the county twice.</p>
`;
