import type { OpeningLots } from '../contract/escrow.js';
import type { ScenarioEscrow } from '../core/scenario/scenario.js';
import type { Sha256 } from '../core/kernel/sha256.js';
import { fingerprintOf, parseEnvelope } from '../core/proof/envelope.js';
import { toHex } from '../envelope/bytes.js';
import { type OwnKey, shareFrom } from '../envelope/open-envelope.js';
import { newKeyPair } from '../envelope/shared-key.js';
import type { Api } from './api.js';
import type { Stage } from './stage.js';

/** An officer with the private half of its key, as its browser has it. */
interface Keyed extends OwnKey {
  readonly api: Api;
  readonly id: string;
}

/** A share that is none: where no envelope is handed out, what is sent instead is refused for that reason. */
const NO_SHARE = 'a'.repeat(66);

/** The opening officers of a trading centre, each with a key of its own; they stay for all lots of a stage. */
export class OpeningOfficers {
  readonly #keyed: Keyed[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly sha256: Sha256,
  ) {}

  /** Names as many officers for a lot under review as the file of a scenario does. */
  async nameFor(lot: string, { threshold, officers }: ScenarioEscrow): Promise<void> {
    while (this.#keyed.length < officers.length) this.#keyed.push(await this.#bringOne());
    const ids = this.#keyed.slice(0, officers.length).map(({ id }) => id);
    await this.stage.centre.http.post(`/lots/${lot}/escrow`, { threshold, officers: ids });
  }

  /** Has the officer at a place of the file's list give its share; throws the server's refusal. */
  async give(lot: string, place: number, envelope: string): Promise<void> {
    const officer = this.#keyed[place];
    if (!officer) throw new Error(`there is no officer ${place}`);
    const share = await this.#shareOf(lot, officer, envelope);
    await officer.api.http.post(`/lots/${lot}/envelopes/${envelope}/shares`, { share });
  }

  async #shareOf(lot: string, own: Keyed, hash: string): Promise<string> {
    const { items } = (await own.api.http.get('/centre/openings')) as OpeningLots;
    const waiting = items
      .find((item) => item.lot === lot)
      ?.envelopes.find(({ envelope }) => envelope === hash);
    const envelope = waiting && parseEnvelope(waiting.text);
    if (!waiting || !envelope?.ok) return NO_SHARE;
    const { paddle, commitment } = waiting;
    return (await shareFrom(envelope.value, { lot, paddle, commitment }, own)) ?? NO_SHARE;
  }

  async #bringOne(): Promise<Keyed> {
    const api = await this.stage.officer(this.#keyed.length);
    const { publicKey, privateKey } = await newKeyPair();
    const point = toHex(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
    await api.http.post('/centre/opening-key', { publicKey: point });
    const { id } = await api.http.who();
    return { api, id, privateKey, fingerprint: fingerprintOf(point, this.sha256) };
  }
}
