/**
 * Why a file can't be read, in words for the reader that say what to do.
 */
export class Unreadable extends Error {
  name = 'Unreadable';
}
