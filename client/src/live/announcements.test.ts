import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Announcements } from './announcements.js';

describe('what a screen reader is told', () => {
  let said: string[];
  let announcements: Announcements;

  beforeEach(() => {
    jest.useFakeTimers();
    said = [];
    announcements = new Announcements((words) => said.push(words), 1000);
  });
  afterEach(() => {
    announcements.close();
    jest.useRealTimers();
  });

  it('is the first news at once, then only the latest after a pause', () => {
    for (const price of ['100', '105', '110']) announcements.tell(price);
    expect(said).toEqual(['100']);
    jest.advanceTimersByTime(1000);
    expect(said).toEqual(['100', '110']);
    jest.advanceTimersByTime(5000);
    expect(said).toEqual(['100', '110']);
  });

  it('is urgent news at once, in the place of what was waiting', () => {
    announcements.tell('100');
    announcements.tell('105');
    announcements.tellAtOnce('outbid');
    jest.advanceTimersByTime(5000);
    expect(said).toEqual(['100', 'outbid']);
  });

  it('is nothing more once the page is left', () => {
    announcements.tell('100');
    announcements.tell('105');
    announcements.close();
    jest.advanceTimersByTime(5000);
    expect(said).toEqual(['100']);
  });
});
