import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { startApi, type TestApi } from '../support/api.js';

describe('a line on which nothing is heard', () => {
  let api: TestApi;
  beforeAll(async () => (api = await startApi('sqlite')));
  afterAll(() => api.stop());

  it('is known to be dead after ten seconds, or a price would be taken for the latest', async () => {
    const address = `${api.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address);
    const [greeting] = (await once(socket, 'message')) as [Buffer];
    socket.terminate();
    const { pingInterval, pingTimeout } = JSON.parse(greeting.toString().slice(1)) as {
      readonly pingInterval: number;
      readonly pingTimeout: number;
    };
    expect(pingInterval + pingTimeout).toBe(10_000);
  });
});
