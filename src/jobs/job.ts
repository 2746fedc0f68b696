/** Work that is done again and again in the background. Doing it twice at once, or once too often, must do no harm. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<void>;
}
