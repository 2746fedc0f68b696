import { Injectable } from '@nestjs/common';
import type { PanelMember } from '../../../contract/experts.js';
import { Database } from '../../../platform/database/database.js';
import { ExpertsService } from '../../experts/experts.service.js';
import { DirectoryService } from '../../parties/directory.service.js';

/** What experts are called, and whom they work for. */
@Injectable()
export class PanelNames {
  constructor(
    private readonly database: Database,
    private readonly experts: ExpertsService,
    private readonly directory: DirectoryService,
  ) {}

  async of(experts: readonly string[]): Promise<readonly PanelMember[]> {
    const entries = await this.experts.findAll(this.database.read, experts);
    const names = await this.directory.namesOfAny(entries.map(({ userId }) => userId));
    return entries.map(({ id, userId, employer }) => ({
      ...{ expert: id, name: names.get(userId) ?? userId, employer },
    }));
  }

  async ofUser(id: string): Promise<string> {
    return (await this.directory.namesOfAny([id])).get(id) ?? id;
  }
}
