import type { Server } from 'socket.io';
import type { ClientMessages, ServerMessages } from '../contract/socket.js';
import type { IncidentWatchService } from '../features/auctions/incidents/incident-watch.service.js';

/**
 * Tells every socket of this process which incidents last: whoever connects, also that there are none, because it may
 * have missed an end; and everybody whenever that changes.
 */
export function tellIncidents(
  server: Server<ClientMessages, ServerMessages>,
  watch: IncidentWatchService,
): void {
  server.on('connection', (socket) => {
    socket.emit('incidents', { incidents: watch.lasting() });
  });
  watch.listen((incidents) => {
    server.local.emit('incidents', { incidents });
  });
}
