import { Injectable } from '@nestjs/common';
import type { SessionWish } from '../../contract/sessions.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { readArrangement, writtenArrangement } from './read-arrangement.js';
import type { Arrangement, Session, WholeSession } from './session.js';
import { SessionLots } from './session-lots.js';
import { SessionsStore } from './sessions.store.js';

/** Arranges sessions 专场, until they are published. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly commands: Commands,
    private readonly store: SessionsStore,
    private readonly lots: SessionLots,
    private readonly ids: Ids,
  ) {}

  /** Makes a session of the actor's centre. Refuses with `invalid-body` and `not-for-session`. */
  create(command: Command, wish: SessionWish): Promise<{ id: string }> {
    const arrangement = readArrangement(wish);
    const { organisationId: centreId, userId: createdBy } = command.actor;
    return this.commands.once(command, async (tx) => {
      const id = this.ids.next('ssn');
      const change = { type: 'session-created', by: createdBy, facts: { session: id } };
      const createdAt = await recordChange(tx, centreId, change);
      const session = { id, centreId, createdBy, createdAt };
      await this.store.append(tx, session);
      await this.arrange(tx, command.actor, { session, arrangement, before: [], no: 1 });
      return { id };
    });
  }

  /**
   * Puts what `changes` says in the place of what a session of the actor's centre said; its lots are those that are
   * named then, in that order. Refuses with `not-found`, `session-published`, `invalid-body` and `not-for-session`.
   */
  amend(command: Command, id: string, changes: Partial<SessionWish>): Promise<{ id: string }> {
    return this.commands.once(command, async (tx) => {
      const { session, version } = await this.lockDraft(tx, command.actor.organisationId, id);
      const arrangement = readArrangement({ ...writtenArrangement(version), ...said(changes) });
      const [before, no] = [version.lots, version.no + 1];
      await this.arrange(tx, command.actor, { session, arrangement, before, no });
      return { id };
    });
  }

  /** A session of a centre that is not published, locked. Refuses with `not-found` and `session-published`. */
  async lockDraft(tx: Tx, centreId: string, id: string): Promise<WholeSession> {
    const whole = await this.store.lock(tx, id);
    if (whole?.session.centreId !== centreId) throw new ApiError('not-found');
    if (whole.publication !== null) throw new ApiError('session-published');
    return whole;
  }

  private async arrange(tx: Tx, { userId: arrangedBy }: Actor, next: NextVersion): Promise<void> {
    const { session, arrangement, before, no } = next;
    await this.lots.arrange(tx, { session, arrangement, before });
    const facts = { session: session.id, version: no, lots: [...arrangement.lots] };
    const change = { type: 'session-arranged', by: arrangedBy, facts };
    const arrangedAt = await recordChange(tx, session.centreId, change);
    const own = { id: this.ids.next('ssv'), sessionId: session.id, no, arrangedBy, arrangedAt };
    await this.store.appendVersion(tx, { ...arrangement, ...own });
  }
}

/** What is said of them. A debt or a paper that shall not count any more is said to be null; nothing else can be taken back. */
function said(changes: Partial<SessionWish>): Partial<SessionWish> {
  const all = Object.entries(changes) as [string, unknown][];
  return Object.fromEntries(
    all.filter(
      ([field, value]) => value !== undefined && (value !== null || TAKEN_BACK.has(field)),
    ),
  );
}

const TAKEN_BACK: ReadonlySet<string> = new Set(['cover', 'sellsAll']);

interface NextVersion {
  readonly session: Session;
  readonly arrangement: Arrangement;
  /** The lots of the version before. */
  readonly before: readonly string[];
  readonly no: number;
}
