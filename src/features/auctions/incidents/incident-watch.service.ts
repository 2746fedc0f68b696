import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Gauge } from 'prom-client';
import type { Incident } from '../../../contract/incidents.js';
import { Log } from '../../../platform/logging/log.js';
import { Metrics } from '../../../platform/metrics/metrics.js';
import { IncidentHolding } from './incident-holding.js';
import { IncidentNews } from './incident-news.js';
import { IncidentPeers } from './incident-peers.js';
import { IncidentViewsService } from './incident-views.service.js';

const LOOK_MS = 1_000;

type Listener = (incidents: readonly Incident[]) => void;

/**
 * Knows in this process which incidents last. It looks at once when it hears of one here or from another process, and
 * every second anyway; while any lasts, it sees to it that nothing opens.
 */
@Injectable()
export class IncidentWatchService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners: Listener[] = [];
  private readonly gauge: Gauge<'scope'>;
  private known: readonly Incident[] = [];
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private keeping: Promise<void> | null = null;
  private isAskedAgain = false;

  constructor(
    metrics: Metrics,
    private readonly views: IncidentViewsService,
    private readonly holding: IncidentHolding,
    private readonly news: IncidentNews,
    private readonly peers: IncidentPeers,
    private readonly log: Log,
  ) {
    this.gauge = metrics.gauge({
      name: 'ipgavel_incidents',
      help: 'Incidents that last, of the whole platform and of single trading centres.',
      labels: ['scope'],
    });
    this.measure();
  }

  onApplicationBootstrap(): void {
    this.news.listen(() => {
      this.look();
      this.peers.tell();
    });
    this.peers.listen(() => {
      this.look();
    });
    this.timer = setInterval(() => {
      this.look();
    }, LOOK_MS);
    this.look();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking;
    await this.keeping;
  }

  /** The incidents that last, as this process knows them: at most a second late. */
  lasting(): readonly Incident[] {
    return this.known;
  }

  /** Hears which incidents last whenever that changes. */
  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Whoever asks while it looks may have news that this look missed, so it looks once more. */
  private look(): void {
    if (this.looking) {
      this.isAskedAgain = true;
      return;
    }
    this.looking = this.refresh().finally(() => {
      this.looking = null;
      if (!this.isAskedAgain) return;
      this.isAskedAgain = false;
      this.look();
    });
  }

  private async refresh(): Promise<void> {
    try {
      const lasting = await this.views.lasting();
      const isNews = JSON.stringify(lasting) !== JSON.stringify(this.known);
      this.known = lasting;
      this.measure();
      if (isNews) for (const listener of this.listeners) listener(lasting);
      if (lasting.length > 0) this.hold();
    } catch (err) {
      this.log.warn('incidents could not be looked up; the next second tries again', { err });
    }
  }

  /** Beside the look, so that a lock that is waited for keeps nobody from hearing. */
  private hold(): void {
    this.keeping ??= this.holding
      .hold()
      .catch((err: unknown) => {
        this.log.warn('what opens soon could not be put off; the next second tries again', { err });
      })
      .finally(() => {
        this.keeping = null;
      });
  }

  private measure(): void {
    const ofCentres = this.known.filter(({ centre }) => centre !== null).length;
    this.gauge.set({ scope: 'centre' }, ofCentres);
    this.gauge.set({ scope: 'platform' }, this.known.length - ofCentres);
  }
}
