import init, { analyze } from '/pkg/saidso.js';

export const load = async () => {
  await init();
  return (text) => analyze(text);
};
