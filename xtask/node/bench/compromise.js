import nlp from 'compromise';

// Its nearest to what saidso gives, in its quickest form: offsets would take it far longer, and grow with the square.
export const load = async () => (text) => {
  const doc = nlp(text);
  const parts = [doc.people(), doc.places(), doc.organizations(), doc.quotations()];
  return parts.map((part) => part.out('array'));
};
