import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database } from '../../platform/database/database.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import type { RulingTask } from './ruling-task.js';
import {
  closeRulingTask,
  lockRulingTask,
  readRulingTasks,
  type TaskStatus,
} from './ruling-tasks.store.js';

/** What the trading centre has to rule on. A ruling itself is a correction or a withdrawal; closing a task is its end. */
@Injectable()
export class RulingTasksService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
  ) {}

  /** A page of tasks, newest first. */
  async list({ status, ...page }: PageQuery & { status?: TaskStatus }): Promise<Page<RulingTask>> {
    return pageOf(await readRulingTasks(this.database.read, page, status), page.limit);
  }

  /** Closes a task with the reason. Refuses with `not-found`, or with `conflict` when it was closed before. */
  close(command: Command, id: string, reason: string): Promise<RulingTask> {
    const { userId: by, organisationId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const task = await lockRulingTask(tx, id);
      if (!task) throw new ApiError('not-found');
      if (task.closure) throw new ApiError('conflict', 'The task was closed before.');
      const facts = { task: id, lot: task.lot };
      const at = await recordChange(tx, organisationId, { type: 'ruling-task-closed', by, facts });
      const closure = { at, by, reason };
      await closeRulingTask(tx, id, closure);
      return { ...task, closure };
    });
  }
}
