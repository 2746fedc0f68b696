import { Injectable } from '@nestjs/common';

/** A bid was taken down, ended or put to its lot: for whoever stands behind its paddle, and who called. */
export interface EntryNews {
  readonly lot: string;
  readonly organisationId: string;
  readonly callerId: string;
}

type Listener = (news: EntryNews) => void;

/** Tells listeners in this process what has become durable of entered bids; whoever misses it finds it when it asks. */
@Injectable()
export class EnteredNews {
  private readonly listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  tell({ lot, organisationId, callerId }: EntryNews): void {
    for (const listener of this.listeners) listener({ lot, organisationId, callerId });
  }
}
