import { Injectable } from '@nestjs/common';
import type { Deed } from '../../../contract/papers.js';
import type { Done } from '../../../contract/placements.js';
import type { Instant } from '../../../core/kernel/instant.js';
import { DeedsService } from '../../papers/deeds.service.js';
import { DirectoryService } from '../../parties/directory.service.js';
import type { NoticeRecord } from './notice-record.js';

/** The people and the files that a record of placements names by their ids. */
export interface NoticeNames {
  readonly deeds: ReadonlyMap<string, Deed>;
  done(by: string, at: Instant): Done;
}

/** Looks up who recorded, struck out and accepted what, and the files that show it. */
@Injectable()
export class NoticeNaming {
  constructor(
    private readonly directory: DirectoryService,
    private readonly deeds: DeedsService,
  ) {}

  async of({ placements, strikes, acceptances }: NoticeRecord): Promise<NoticeNames> {
    const people = [
      ...placements.map(({ recordedBy }) => recordedBy),
      ...strikes.map(({ struckBy }) => struckBy),
      ...acceptances.map(({ acceptedBy }) => acceptedBy),
    ];
    const names = await this.directory.namesOfAny(people);
    const files = placements.flatMap(({ deedId }) => (deedId === null ? [] : [deedId]));
    return {
      deeds: await this.deeds.findAll(files),
      done: (by, at) => ({ by: { id: by, name: names.get(by) ?? by }, at }),
    };
  }
}
