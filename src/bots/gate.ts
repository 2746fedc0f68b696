/** A gate that opens and shuts: whoever comes while it is shut waits, or learns that it will not open again. */
export class Gate {
  #isOpen = false;
  #passage = newPassage();

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Resolves while the gate is open or as soon as it opens; rejects once it is closed for good. */
  passed(): Promise<void> {
    return this.#passage.promise;
  }

  open(): void {
    this.#isOpen = true;
    this.#passage.resolve();
  }

  shut(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#passage = newPassage();
  }

  closeForGood(reason: Error): void {
    this.shut();
    this.#passage.reject(reason);
  }
}

interface Passage {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

function newPassage(): Passage {
  let resolve: () => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<void>((pass, fail) => {
    resolve = pass;
    reject = fail;
  });
  // Nobody may be waiting when it closes for good; that is no error.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
