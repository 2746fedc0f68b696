import { Injectable } from '@nestjs/common';
import type { Asset } from '../../contract/listing.js';
import type { TiedRight, TieView } from '../../contract/ties.js';
import { Database } from '../../platform/database/database.js';
import { DirectoryService } from '../parties/directory.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { AssetsStore } from './assets.store.js';
import type { StoredTie } from './tie.js';

/** Shows ties with the rights that they hold together and the names of who found and who lifted them. */
@Injectable()
export class TieViews {
  constructor(
    private readonly database: Database,
    private readonly assets: AssetsStore,
    private readonly directory: DirectoryService,
    private readonly organisations: OrganisationsService,
  ) {}

  async of(ties: readonly StoredTie[]): Promise<TieView[]> {
    const { read } = this.database;
    const ids = [...new Set(ties.flatMap(({ assets }) => assets))];
    const rights = new Map((await this.assets.findAll(read, ids)).map((one) => [one.id, one]));
    const people = await this.directory.namesOfAny(ties.flatMap(peopleIn));
    const finders = ties.map(({ finderId }) => finderId);
    const organisations = await this.organisations.names(finders, read);
    const named = (names: ReadonlyMap<string, string>, id: string) => ({
      id,
      name: names.get(id) ?? id,
    });
    return ties.map(({ id, ground, reason, assets, foundBy, finderId, foundAt, lifted }) => ({
      ...{ id, ground, reason, foundAt },
      rights: assets.flatMap((asset) => {
        const right = rights.get(asset);
        return right ? [tiedRight(right)] : [];
      }),
      foundBy: named(people, foundBy),
      finder: named(organisations, finderId),
      lifted: lifted && {
        ...{ reason: lifted.reason, at: lifted.liftedAt },
        askedBy: named(people, lifted.askedBy),
        liftedBy: named(people, lifted.liftedBy),
      },
    }));
  }
}

function peopleIn({ foundBy, lifted }: StoredTie): readonly string[] {
  return lifted === null ? [foundBy] : [foundBy, lifted.askedBy, lifted.liftedBy];
}

/** What ties and bundles name of an asset. */
function tiedRight({ id, kind, number, title, holder }: Asset): TiedRight {
  return { id, kind, number, title, holder };
}
