import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { DocumentView, Dossier, EarlierLot } from '../../contract/papers.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { CasesService } from '../cases/cases.service.js';
import { DirectoryService } from '../parties/directory.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { shown, type StoredDocument } from './document.js';
import { DocumentsStore, type StoredView } from './documents.store.js';
import { knowsReaders, mayRead, Standings } from './standing.js';

/** Shows the dossier 尽调资料 of a lot to each as far as it is for them, and to its keepers who has read what. */
@Injectable()
export class DossierService {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly store: DocumentsStore,
    private readonly organisations: OrganisationsService,
    private readonly directory: DirectoryService,
    private readonly cases: CasesService,
  ) {}

  /** The documents that the asker may read, oldest first. Refuses with `not-found`. */
  async list(visitor: Actor | null, lotId: string): Promise<Dossier> {
    const { standing } = await this.standings.of(visitor, lotId);
    const documents = await this.store.findOfLot(this.database.read, lotId);
    const all = shown(documents, await this.originsOf(documents));
    const items = all.filter(({ visibility }) => mayRead(standing, visibility));
    const seen = new Set(items.map(({ id }) => id));
    const isSeen = (id: string | null): string | null => (id !== null && seen.has(id) ? id : null);
    return {
      items: items.map((item) => ({
        ...item,
        supersedes: isSeen(item.supersedes),
        supersededBy: isSeen(item.supersededBy),
      })),
      hasMoreForEnrolled: all.length > items.length,
      seal: await this.store.findSeal(this.database.read, lotId),
    };
  }

  /** Who has read a document, newest first, for those who keep it. Refuses with `not-found`. */
  async views(
    actor: Actor,
    { lotId, documentId }: { readonly lotId: string; readonly documentId: string },
    query: PageQuery,
  ): Promise<Page<DocumentView>> {
    const placed = await this.standings.asKeeper(actor, lotId);
    const document = await this.store.find(this.database.read, documentId);
    if (document?.lotId !== lotId) throw new ApiError('not-found');
    const views = await this.store.findViews(this.database.read, documentId, query);
    const { items, next } = pageOf(views, query.limit);
    const isNamed = knowsReaders(placed);
    const names = await this.namesIn(items);
    const show = (view: StoredView): DocumentView => {
      const { id, at, userId, organisationId } = view;
      if (userId === null || organisationId === null) return { id, at, by: 'visitor', ...NOBODY };
      if (!isNamed && organisationId !== actor.organisationId) {
        return { id, at, by: 'unnamed', ...NOBODY };
      }
      const user = { id: userId, name: names.get(userId) ?? userId };
      const organisation = {
        id: organisationId,
        name: names.get(organisationId) ?? organisationId,
      };
      return { id, at, by: 'named', user, organisation };
    };
    return { items: items.map(show), next };
  }

  /** The attempts that documents were first handed in for, by their ids there. */
  private async originsOf(
    documents: readonly StoredDocument[],
  ): Promise<ReadonlyMap<string, EarlierLot>> {
    const ids = documents.flatMap(({ carriedFrom }) => carriedFrom ?? []);
    const lots = await this.store.lotsOf(this.database.read, ids);
    const numbers = await this.cases.numbersOf(this.database.read, [...new Set(lots.values())]);
    return new Map(
      [...lots].flatMap(([id, lot]) => {
        const no = numbers.get(lot);
        return no === undefined ? [] : [[id, { lot, no }] as const];
      }),
    );
  }

  private async namesIn(views: readonly StoredView[]): Promise<ReadonlyMap<string, string>> {
    const [users, organisations] = await Promise.all([
      this.directory.namesOfAny(views.flatMap(({ userId }) => userId ?? [])),
      this.organisations.names(views.flatMap(({ organisationId }) => organisationId ?? [])),
    ]);
    return new Map([...users, ...organisations]);
  }
}

const NOBODY = { user: null, organisation: null };
