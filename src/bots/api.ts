import type { Enrolment, LotDetail, LotDraft, OrganisationKind, Role } from '../contract/api.js';
import type { CaseDetail, CaseDraft, FollowUpWish, RouteView } from '../contract/cases.js';
import type { CrossListingWish } from '../contract/cross-listings.js';
import type {
  CounterEnrolmentWish,
  EnrolmentConditions,
  EnrolmentRequest,
  LotBidder,
  LotDeposits,
} from '../contract/enrolment.js';
import type { EntrustmentDraft, LotEntrustment } from '../contract/entrustments.js';
import type { LotStateMessage } from '../contract/feed.js';
import type { AssetDraft } from '../contract/listing.js';
import type { EnteredBid, EnteredBids, EnteredBidWish } from '../contract/entered-bids.js';
import type { WireMoney } from '../contract/money.js';
import type { NewBar, NewRelation } from '../contract/parties.js';
import type { PanelScores } from '../contract/scores.js';
import type { LotDocument } from '../contract/papers.js';
import type { AssetObjectionWish, AssetRulingWish } from '../contract/asset-objections.js';
import type { ObjectionRulingWish, ObjectionWish } from '../contract/results.js';
import type { SessionWish } from '../contract/sessions.js';
import type { TieWish } from '../contract/ties.js';
import type { SealPicture, VenueWish } from '../contract/venues.js';
import type { HolderDraft, OutcomeDraft, TellingDraft } from '../contract/holders.js';
import type { HttpClient } from './http-client.js';
import type { Offer } from './strategies.js';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  readonly organisationId: string;
}

export interface PriorityHolder {
  readonly organisationId: string;
  readonly priorityRank: number;
}

type Accepted = Pick<EnrolmentRequest, 'agreement' | 'declarations'>;

/** What a document is called, what it is and who may read it. */
export type NewDocument = Pick<LotDocument, 'name' | 'kind' | 'visibility'>;

/** The rulings that a second person of the centre has to confirm. */
export type Asked = 'resumption' | 'withdrawal';

/** What the panel gave one bidder, and why it is entered. */
export interface Scoring {
  readonly paddle: string;
  readonly scores: PanelScores;
  readonly reason: string;
}

/** Where the scenario clock stands now, and which commands wait for the end of a drain. */
export interface ClockAnswer {
  readonly now: number;
  readonly held: readonly string[];
}

/** The routes that bots use, typed; one object per user. */
export class Api {
  constructor(readonly http: HttpClient) {}

  createOrganisation(name: string, kind: OrganisationKind): Promise<string> {
    return this.#create('/organisations', { name, kind });
  }

  createUser(user: NewUser): Promise<string> {
    return this.#create('/users', user);
  }

  /** Finds that assets of one's own go together. */
  tie(wish: TieWish): Promise<string> {
    return this.#create('/asset-ties', wish);
  }

  /** Hands in the picture of the seal of its own centre, for a profile to name it. */
  async handInSeal(picture: Uint8Array): Promise<SealPicture> {
    return (await this.http.upload('/centre/seal-pictures', picture)) as SealPicture;
  }

  /** Asks to put a version of its own centre's profile in force; answers what waits to be confirmed. */
  askVenueChange(wish: VenueWish): Promise<string> {
    return this.#create('/centre/profile', wish);
  }

  /** Offers a lot of its own centre to another venue; answers the id of the cross-listing. */
  offerCrossListing(lot: string, wish: CrossListingWish): Promise<string> {
    return this.#create(`/lots/${lot}/cross-listings`, wish);
  }

  /** Asks to accept what its own centre was offered; answers what waits to be confirmed. */
  askCrossListing(id: string): Promise<string> {
    return this.#create(`/cross-listings/${id}/acceptance`, {});
  }

  createLot(draft: LotDraft): Promise<string> {
    return this.#create('/lots', draft);
  }

  listHolder(lot: string, entry: HolderDraft): Promise<string> {
    return this.#create(`/lots/${lot}/holders`, entry);
  }

  tellHolder(lot: string, holder: string, notice: TellingDraft): Promise<string> {
    return this.#create(`/lots/${lot}/holders/${holder}/notices`, notice);
  }

  concludeTelling(
    lot: string,
    { holder, notice }: { readonly holder: string; readonly notice: string },
    outcome: OutcomeDraft,
  ): Promise<string> {
    return this.#create(`/lots/${lot}/holders/${holder}/notices/${notice}/outcome`, outcome);
  }

  /** The lot as it is shown. */
  async lot(id: string): Promise<LotDetail> {
    return (await this.http.get(`/lots/${id}`)) as LotDetail;
  }

  async routes(): Promise<readonly RouteView[]> {
    return ((await this.http.get('/routes')) as { items: readonly RouteView[] }).items;
  }

  /** Opens a case that was tried elsewhere before; answers its id. */
  openCase(draft: CaseDraft): Promise<string> {
    return this.#create('/cases', draft);
  }

  async case(id: string): Promise<CaseDetail> {
    return (await this.http.get(`/cases/${id}`)) as CaseDetail;
  }

  /** Drafts the lot that follows one whose sale failed; answers its id. */
  followUp(lot: string, wish: FollowUpWish): Promise<string> {
    return this.#create(`/lots/${lot}/follow-up`, wish);
  }

  /** Asks to approve a lower start price for the next attempt of a case; answers what waits to be confirmed. */
  askReduction(id: string, wish: { downTo: string; evidence: string }): Promise<string> {
    return this.#create(`/cases/${id}/reduction`, wish);
  }

  /** What a lot asks of whoever enrols. */
  async conditions(lot: string): Promise<EnrolmentConditions> {
    return (await this.http.get(`/lots/${lot}/enrolment-conditions`)) as EnrolmentConditions;
  }

  registerAsset(asset: AssetDraft): Promise<string> {
    return this.#create('/assets', asset);
  }

  /** Hands a draft in for review. */
  async submit(lot: string): Promise<void> {
    await this.http.post(`/lots/${lot}/submission`, {});
  }

  /** Gives a submitted lot back to its lister. */
  async giveBack(lot: string, reason: string): Promise<void> {
    await this.http.post(`/lots/${lot}/return`, { reason });
  }

  /** Approves a submitted lot; somebody else has to publish it. */
  async approve(lot: string): Promise<void> {
    await this.http.post(`/lots/${lot}/approval`, {});
  }

  /** On what a lot is sold, and how far that has come. */
  async entrustment(lot: string): Promise<LotEntrustment> {
    return (await this.http.get(`/lots/${lot}/entrustment`)) as LotEntrustment;
  }

  /** Draws up the contract with the lister of a lot, and asks a second officer to sign it. */
  async drawEntrustment(
    lot: string,
    draft: EntrustmentDraft,
  ): Promise<{ readonly id: string; readonly digest: string }> {
    const drawn = await this.http.post(`/lots/${lot}/entrustments`, draft);
    return drawn as { id: string; digest: string };
  }

  /** Accepts a contract for the lister, by the digest of its text. */
  async acceptEntrustment(id: string, digest: string): Promise<void> {
    await this.http.post(`/entrustments/${id}/acceptance`, { digest });
  }

  /** Signs a contract as the second officer of the centre. */
  async countersign(id: string): Promise<void> {
    await this.http.post(`/entrustments/${id}/countersignature`, {});
  }

  /** Publishes a lot that another officer has approved. */
  async publish(lot: string): Promise<void> {
    await this.http.post(`/lots/${lot}/publication`, {});
  }

  /** Puts a file among the documents of a lot. */
  async addDocument(lot: string, wish: NewDocument, file: Uint8Array): Promise<void> {
    const query = new URLSearchParams({ ...wish });
    await this.http.upload(`/lots/${lot}/documents?${query.toString()}`, file);
  }

  /** Asks about a lot; answers the id of the question. */
  ask(lot: string, text: string): Promise<string> {
    return this.#create(`/lots/${lot}/questions`, { text });
  }

  /** Answers a question, for everybody to read. */
  async answer(lot: string, question: string, text: string): Promise<void> {
    await this.http.post(`/lots/${lot}/questions/${question}/answer`, { text });
  }

  /** Enrols the user's own organisation: reads the conditions, accepts the agreement, declares what is asked. */
  async enrol(lot: string): Promise<Enrolment> {
    const request: EnrolmentRequest = await this.#accepted(lot, '');
    return (await this.http.post(`/lots/${lot}/enrolments`, request)) as Enrolment;
  }

  /**
   * Asks a second officer of the centre to enrol another organisation at the counter, with the rank of a priority right
   * that was checked, 1 the first; answers the id of the request.
   */
  async askToEnrol(lot: string, holder: PriorityHolder): Promise<string> {
    const query = `?organisationId=${holder.organisationId}`;
    const wish: CounterEnrolmentWish = {
      ...{ ...holder, ...(await this.#accepted(lot, query)) },
      reference: 'Counter register, signed in person',
    };
    return this.#create(`/lots/${lot}/counter-enrolments`, wish);
  }

  /** Who is enrolled for a lot of the user's own centre, with how each stands. */
  async bidders(lot: string): Promise<readonly LotBidder[]> {
    return ((await this.http.get(`/lots/${lot}/deposits`)) as LotDeposits).items;
  }

  /** Takes back one's own enrolment; throws `ApiRefusal` when it is too late, or there is none. */
  async leave(lot: string, paddle: string): Promise<void> {
    await this.http.post(`/lots/${lot}/enrolments/${paddle}/withdrawal`, {});
  }

  /** Says that a deposit has arrived by bank transfer; `evidence` is what shows it. */
  async confirmDeposit(lot: string, paddle: string, evidence: string): Promise<void> {
    await this.http.post(`/lots/${lot}/enrolments/${paddle}/deposit-confirmation`, { evidence });
  }

  /** Pays the deposit of one's own enrolment with the built-in sandbox, which then says that the money has come. */
  async payDeposit(lot: string, paddle: string): Promise<void> {
    const payment = await this.#create(`/lots/${lot}/enrolments/${paddle}/payment`, {});
    for (const outcome of ['processing', 'succeeded'] as const)
      await this.http.post(`/payments/${payment}/sandbox-outcome`, { outcome });
  }

  /** Bids without a live connection; throws `ApiRefusal` when the lot refuses. */
  async bid(lot: string, amount: WireMoney): Promise<void> {
    await this.http.post(`/lots/${lot}/bids`, { type: 'bid', amount });
  }

  /** Offers whatever the format of the lot takes; throws `ApiRefusal` when the lot refuses. */
  async offer(lot: string, offer: Offer): Promise<void> {
    await this.http.post(`/lots/${lot}/bids`, offer);
  }

  async suspend(lot: string, reason: string): Promise<void> {
    await this.http.post(`/lots/${lot}/suspension`, { reason });
  }

  /** Asks for a ruling by two persons; answers what waits to be confirmed. */
  askFor(lot: string, ruling: Asked, reason: string): Promise<string> {
    return this.#create(`/lots/${lot}/${ruling}`, { reason });
  }

  /** Objects to the result of a lot; answers the id of the objection. */
  object(lot: string, wish: ObjectionWish): Promise<string> {
    return this.#create(`/lots/${lot}/objections`, wish);
  }

  /** Asks to rule on an objection; answers what waits to be confirmed. */
  askToRule(objection: string, wish: ObjectionRulingWish): Promise<string> {
    return this.#create(`/objections/${objection}/ruling`, wish);
  }

  /** Objects to the sale of a lot before its end; answers the id of the objection. */
  objectToSale(lot: string, wish: AssetObjectionWish): Promise<string> {
    return this.#create(`/lots/${lot}/asset-objections`, wish);
  }

  /** Asks to rule on such an objection; answers what waits to be confirmed. */
  askToRuleOnSale(objection: string, wish: AssetRulingWish): Promise<string> {
    return this.#create(`/asset-objections/${objection}/ruling`, wish);
  }

  /** Arranges a session; answers its id. */
  createSession(wish: SessionWish): Promise<string> {
    return this.#create('/sessions', wish);
  }

  /** Asks to publish a session with its lots; answers what waits to be confirmed. */
  askToPublishSession(id: string): Promise<string> {
    return this.#create(`/sessions/${id}/publication`, {});
  }

  /** Asks to bar a bidder; answers what waits to be confirmed. */
  askToBar(lot: string, paddle: string, reason: string): Promise<string> {
    return this.#create(`/lots/${lot}/enrolments/${paddle}/bar`, { reason });
  }

  /** Asks to enter what the panel gave a bidder; answers what waits to be confirmed. */
  askToScore(lot: string, { paddle, ...body }: Scoring): Promise<string> {
    return this.#create(`/lots/${lot}/enrolments/${paddle}/scores`, body);
  }

  /** Takes down a bid that a bidder has told on the telephone; answers what waits for a second officer. */
  takeDown(lot: string, wish: EnteredBidWish): Promise<string> {
    return this.#create(`/lots/${lot}/entered-bids`, wish);
  }

  /** Confirms a bid that a colleague has taken down, and answers what the lot said to it. */
  async confirmEntered(lot: string, entry: string): Promise<EnteredBid> {
    const path = `/lots/${lot}/entered-bids/${entry}/confirmation`;
    return (await this.http.post(path, {})) as EnteredBid;
  }

  /** What officers have entered for one's own organisation. */
  async enteredFor(lot: string): Promise<readonly EnteredBid[]> {
    return ((await this.http.get(`/lots/${lot}/entered-bids`)) as EnteredBids).items;
  }

  /** Puts a relation of an organisation on record; answers its id. */
  relate(organisation: string, relation: NewRelation): Promise<string> {
    return this.#create(`/organisations/${organisation}/relations`, relation);
  }

  async endRelation(relation: string, reason: string): Promise<void> {
    await this.http.post(`/relations/${relation}/end`, { reason });
  }

  /** Bars an organisation from bidding; answers the id of the entry. */
  bar(bar: NewBar): Promise<string> {
    return this.#create('/bars', bar);
  }

  async liftBar(bar: string, reason: string): Promise<void> {
    await this.http.post(`/bars/${bar}/lift`, { reason });
  }

  /** Confirms as the second person what a colleague has asked for: it is done at once. */
  async confirm(approval: string): Promise<void> {
    await this.http.post(`/approvals/${approval}/confirmation`, {});
  }

  async state(lot: string): Promise<LotStateMessage> {
    return (await this.http.get(`/lots/${lot}/state`)) as LotStateMessage;
  }

  /** The lot's exported record, as the proof layer parses it. */
  record(lot: string): Promise<unknown> {
    return this.http.get(`/lots/${lot}/record`);
  }

  /** Moves a scenario clock forward and answers when everything due by then has been done. */
  async advanceTo(epochMs: number): Promise<ClockAnswer> {
    return (await this.http.post('/test/clock', { advanceToMs: epochMs })) as ClockAnswer;
  }

  /** The server's clock. */
  async serverTime(): Promise<number> {
    return ((await this.http.get('/about')) as { serverTime: number }).serverTime;
  }

  /** Whether an incident lasts anywhere: then nothing can be published. */
  async isIncidentOn(): Promise<boolean> {
    const { incidents } = (await this.http.get('/about')) as { incidents: readonly unknown[] };
    return incidents.length > 0;
  }

  /** What a lot asks of whom the query names, accepted and declared. */
  async #accepted(lot: string, query: string): Promise<Accepted> {
    const path = `/lots/${lot}/enrolment-conditions${query}`;
    const { agreement, qualifications } = (await this.http.get(path)) as EnrolmentConditions;
    return { agreement: agreement.hash, declarations: { control: 'domestic', qualifications } };
  }

  async #create(path: string, body: object): Promise<string> {
    return ((await this.http.post(path, body)) as { id: string }).id;
  }
}
