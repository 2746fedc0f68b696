import { AbstractLogger } from 'typeorm';

/** TypeORM writes slow statements and migrations to the console whatever it is told; ours tells nobody. */
export class SilentLogger extends AbstractLogger {
  protected writeLog(): void {
    // What fails is thrown, and whoever catches it logs it.
  }
}
