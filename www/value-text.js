/**
 * Normalised values for reading: what the words of the article come to. No DOM here.
 */

/**
 * "= 2026-03-09", "= 48,500,000 GBP"; empty for what the words say as well: percentages, durations and quantities.
 * @param {object | null} value of an entity
 */
export function valueText(value) {
  if (!value) return '';
  const told = write(value);
  return told ? `= ${told}` : '';
}

function write(value) {
  switch (value.kind) {
    case 'date':
      return ends(value.start, value.end);
    case 'time':
      return [ends(value.from, value.to), value.zone].filter(Boolean).join(' ');
    case 'money':
      return [ends(number(value.low), number(value.high)), value.currency].filter(Boolean).join(' ');
    default:
      return '';
  }
}

/**
 * A value in full, also where the article's own words come to the same: "40 %", "18 months", "6.2 km"; empty for none.
 * @param {object | null | undefined} value of an entity
 */
export function valueWords(value) {
  if (!value) return '';
  const amount = () => ends(number(value.low), number(value.high));
  switch (value.kind) {
    case 'percent':
      return amount() && `${amount()} ${value.points ? 'points' : '%'}`;
    case 'duration':
      return amount() && `${amount()} ${value.unit}${value.low === 1 && value.high === 1 ? '' : 's'}`;
    case 'quantity':
      return [amount(), value.unit].filter(Boolean).join(' ');
    default:
      return write(value);
  }
}

const number = (n) => n?.toLocaleString('en', { maximumFractionDigits: 6 });

const ends = (from, to) => (from && to && from !== to ? `${from} – ${to}` : (from ?? to ?? ''));
