import { createAnalyzer } from '/analyzer.js';

export const load = async () => {
  const analyzer = await createAnalyzer();
  return (text) => analyzer.analyze(text);
};
