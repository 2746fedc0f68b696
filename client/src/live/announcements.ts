/**
 * Says news to a screen reader without flooding it: what is urgent at once, the rest at most once in a while, and
 * then only the latest.
 */
export class Announcements {
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly speak: (words: string) => void,
    private readonly pauseMs: number,
  ) {}

  /** Says it now when nothing was said for a while, otherwise after the pause, unless something newer comes. */
  tell(words: string): void {
    if (this.#timer !== null) {
      this.#waiting = words;
      return;
    }
    this.speak(words);
    this.#pause();
  }

  /** Says it now; what was waiting is old by then. */
  tellAtOnce(words: string): void {
    this.#waiting = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.speak(words);
    this.#pause();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #pause(): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      const words = this.#waiting;
      this.#waiting = null;
      if (words !== null) this.tell(words);
    }, this.pauseMs);
  }
}
