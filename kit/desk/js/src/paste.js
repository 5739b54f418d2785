// Paste clean: what a word processor or a web page leaves between the letters stays behind.

const UNSEEN = /[\u00ad\u200b\u2060\ufeff\ufffc\u202a-\u202e\u2066-\u2069]/g; // soft hyphens, zero widths, embeddings
const JOINERS = /(?<=[\p{Script=Latin}\p{P}\s\d]|^)[\u200c\u200d]+|[\u200c\u200d]+(?=[\p{Script=Latin}\p{P}\s\d]|$)/gu;
const DIRECTIONS = /[\u200e\u200f\u061c]/g;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/**
 * Plain text of what was pasted: letters, marks and simple spaces. Joiners inside emoji and
 * inside scripts that need them stay.
 * @param {string} text
 */
export function clean(text) {
  const plain = text.replace(BREAKS, "\n").replace(UNSEEN, "").replace(SPACES, " ").replace(JOINERS, "");
  return RIGHT_TO_LEFT.test(plain) ? plain : plain.replace(DIRECTIONS, "");
}

/** A clipboard that cleans what comes from elsewhere and keeps what the desk itself gave out. */
export function ownClipboard() {
  let own = null;
  return {
    /** @param {string} text */
    out: (text) => (own = text),
    /** @param {string} text */
    in: (text) => {
      const lines = text.replace(/\r\n?/g, "\n");
      return lines === own ? lines : clean(text);
    },
  };
}
