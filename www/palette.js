/**
 * The colours and lines that tell speakers apart, wherever their words are marked.
 */

/** By speaker, most words first; then they start again, with another line. */
export const COLOURS = [
  'var(--saidso-c1, light-dark(#1d5bb5, #86b4ff))',
  'var(--saidso-c2, light-dark(#b23c0a, #ff9f6e))',
  'var(--saidso-c3, light-dark(#1a7345, #66cf98))',
  'var(--saidso-c4, light-dark(#7a3fa8, #cda4f5))',
  'var(--saidso-c5, light-dark(#856000, #e2b85a))',
  'var(--saidso-c6, light-dark(#0b6f82, #5ec7d8))',
  'var(--saidso-c7, light-dark(#ab2467, #f78cbc))',
  'var(--saidso-c8, light-dark(#4d5b69, #b0bcc9))',
];

/** Styles of lines under words. */
export const LINES = ['solid', 'dashed', 'double', 'wavy', 'dotted'];

/** The colour of quotes that nobody is named for. */
export const NOBODY = 'var(--saidso-muted, light-dark(#5d5952, #aaa59b))';

/** The ground and the letters of what is chosen. */
export const LIT = 'var(--saidso-lit, light-dark(#ffe9a8, #5a4708))';
export const LIT_INK = 'var(--saidso-ink, light-dark(#1c1b19, #ece9e2))';
