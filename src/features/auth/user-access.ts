import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../core/kernel/result.js';
import { Stopwatch } from '../../platform/clock/stopwatch.js';
import { Access, type AccessRefusal, type Actor } from '../../platform/http/access.js';
import { DirectoryService } from '../parties/directory.service.js';
import { AccessTokens, type Bearer } from './access-tokens.js';
import { SessionsService } from './sessions.service.js';

/** For so long what was found of a user is believed; whatever ends or lowers their access holds after this time. */
const BELIEVED_MS = 2000;
const MOST_REMEMBERED = 10_000;

type Standing = Pick<Actor, 'role' | 'bidLimit'>;

interface Found {
  readonly atMs: number;
  readonly standing: Standing;
}

/** Judges a token by its signature and expiry, and then by what its user and its session are now. */
@Injectable()
export class UserAccess extends Access {
  readonly #tokens: AccessTokens;
  readonly #directory: DirectoryService;
  readonly #sessions: SessionsService;
  readonly #stopwatch: Stopwatch;
  readonly #found = new Map<string, Found>();

  constructor(
    tokens: AccessTokens,
    directory: DirectoryService,
    sessions: SessionsService,
    stopwatch: Stopwatch,
  ) {
    super();
    this.#tokens = tokens;
    this.#directory = directory;
    this.#sessions = sessions;
    this.#stopwatch = stopwatch;
  }

  async verify(token: string): Promise<Result<Actor, AccessRefusal>> {
    const read = await this.#tokens.read(token);
    if (!read.ok) return read;
    const standing = await this.#standingOf(read.value);
    return standing ? ok({ ...read.value, ...standing }) : err('not-authenticated');
  }

  async #standingOf(bearer: Bearer): Promise<Standing | null> {
    const { sessionId } = bearer;
    const atMs = this.#stopwatch.elapsedMs();
    const found = this.#found.get(sessionId);
    if (found !== undefined && atMs - found.atMs < BELIEVED_MS) return found.standing;
    const standing = await this.#look(bearer);
    if (this.#found.size >= MOST_REMEMBERED) this.#found.clear();
    if (standing) this.#found.set(sessionId, { atMs, standing });
    else this.#found.delete(sessionId);
    return standing;
  }

  async #look({ userId, sessionId }: Bearer): Promise<Standing | null> {
    const user = await this.#directory.find(userId);
    if (user?.disabledAt !== null || !(await this.#sessions.isLive(sessionId))) return null;
    return { role: user.role, bidLimit: user.bidLimit };
  }
}
