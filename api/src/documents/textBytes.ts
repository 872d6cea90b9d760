import { Buffer } from 'node:buffer';

/** Texts one after another as UTF-8, in memory that is used again: what each page of a long file leaves behind is collected late. */
export class TextBytes {
  #bytes = Buffer.allocUnsafeSlow(64 * 1024);
  #length = 0;

  add(text: string): void {
    // No sign of UTF-16 takes more than three bytes.
    const most = this.#length + 3 * text.length;
    if (most > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(2 * most);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** All since the last time; holds until something is added. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }
}
