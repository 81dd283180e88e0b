import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

// Its nearest to what saidso gives: sentences and entities, which are values and not names.
export const load = async () => {
  const nlp = winkNLP(model);
  const { its } = nlp;
  return (text) => {
    const doc = nlp.readDoc(text);
    return [doc.sentences().out(its.span), doc.entities().out(its.detail)];
  };
};
