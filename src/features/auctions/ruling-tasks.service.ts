import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { CentreLots } from './centre-lots.js';
import type { RulingTask } from './ruling-task.js';
import {
  closeRulingTask,
  lockRulingTask,
  readRulingTasks,
  type TaskStatus,
} from './ruling-tasks.store.js';

export interface TasksQuery extends PageQuery {
  readonly status?: TaskStatus;
  readonly lot?: string;
}

/** What the trading centre has to rule on. A ruling itself is a correction or a withdrawal; closing a task is its end. */
@Injectable()
export class RulingTasksService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly lots: CentreLots,
  ) {}

  /** A page of the tasks about lots of the actor's centre, newest first. */
  async list(actor: Actor, { status, lot, ...page }: TasksQuery): Promise<Page<RulingTask>> {
    const filter = {
      centreId: actor.organisationId,
      ...(status === undefined ? {} : { status }),
      ...(lot === undefined ? {} : { lot }),
    };
    return pageOf(await readRulingTasks(this.database.read, page, filter), page.limit);
  }

  /**
   * Closes a task with the reason. Refuses with `not-found`, with `not-allowed` where another centre runs the lot, or
   * with `conflict` when it was closed before.
   */
  close(command: Command, id: string, reason: string): Promise<RulingTask> {
    const { userId: by, organisationId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const task = await lockRulingTask(tx, id);
      if (!task) throw new ApiError('not-found');
      await this.lots.getOwn(tx, command.actor, task.lot);
      if (task.closure) throw new ApiError('conflict', 'The task was closed before.');
      const facts = { task: id, lot: task.lot };
      const at = await recordChange(tx, organisationId, { type: 'ruling-task-closed', by, facts });
      const closure = { at, by, reason };
      await closeRulingTask(tx, id, closure);
      return { ...task, closure };
    });
  }
}
