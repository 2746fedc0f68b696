import { Injectable } from '@nestjs/common';
import { LotsService } from '../../lots/lots.service.js';
import { DirectoryService } from '../../parties/directory.service.js';
import type { IncidentFile, Naming } from './incident-steps.js';

/** What a report names that is not on its file: people and lots. */
@Injectable()
export class IncidentSurroundings {
  constructor(
    private readonly directory: DirectoryService,
    private readonly lots: LotsService,
  ) {}

  /** What everybody who had a part in an incident is called. */
  async naming({ incident, texts, end, conclusions }: IncidentFile): Promise<Naming> {
    const names = await this.directory.namesOfAny([
      incident.declaredBy,
      ...texts.map(({ by }) => by),
      ...(end === null ? [] : [end.askedBy, end.endedBy]),
      ...conclusions.flatMap(({ askedBy, confirmedBy }) => [askedBy, confirmedBy]),
    ]);
    return (user) => names.get(user) ?? user;
  }

  async titles(lots: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.lots.findAll(lots);
    return new Map([...found].map(([id, { title }]) => [id, title]));
  }
}
