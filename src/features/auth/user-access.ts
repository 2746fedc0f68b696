import { Injectable } from '@nestjs/common';
import { err, type Result } from '../../core/kernel/result.js';
import { Stopwatch } from '../../platform/clock/stopwatch.js';
import { Access, type AccessRefusal, type Actor } from '../../platform/http/access.js';
import { DirectoryService } from '../parties/directory.service.js';
import { AccessTokens } from './access-tokens.js';

/** For so long a user who was found enabled is believed to be; a disabled one is out after at most this time. */
const BELIEVED_MS = 2000;
const MOST_REMEMBERED = 10_000;

/** Judges a token by its signature and expiry, and then by whether its user still has access. */
@Injectable()
export class UserAccess extends Access {
  readonly #tokens: AccessTokens;
  readonly #directory: DirectoryService;
  readonly #stopwatch: Stopwatch;
  readonly #enabledAtMs = new Map<string, number>();

  constructor(tokens: AccessTokens, directory: DirectoryService, stopwatch: Stopwatch) {
    super();
    this.#tokens = tokens;
    this.#directory = directory;
    this.#stopwatch = stopwatch;
  }

  async verify(token: string): Promise<Result<Actor, AccessRefusal>> {
    const read = await this.#tokens.read(token);
    if (!read.ok || (await this.#isEnabled(read.value.userId))) return read;
    return err('not-authenticated');
  }

  async #isEnabled(userId: string): Promise<boolean> {
    const nowMs = this.#stopwatch.elapsedMs();
    const foundAtMs = this.#enabledAtMs.get(userId);
    if (foundAtMs !== undefined && nowMs - foundAtMs < BELIEVED_MS) return true;
    const user = await this.#directory.find(userId);
    const isEnabled = user?.disabledAt === null;
    if (this.#enabledAtMs.size >= MOST_REMEMBERED) this.#enabledAtMs.clear();
    if (isEnabled) this.#enabledAtMs.set(userId, nowMs);
    else this.#enabledAtMs.delete(userId);
    return isEnabled;
  }
}
