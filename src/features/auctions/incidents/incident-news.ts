type Listener = () => void;

/** Wakes, in this process, whoever shows incidents when one was declared, amended or ended; nothing is told with it. */
export class IncidentNews {
  private readonly listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  tell(): void {
    for (const listener of this.listeners) listener();
  }
}
