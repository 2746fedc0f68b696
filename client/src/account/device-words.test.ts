import { describe, expect, it } from '@jest/globals';
import { deviceWords } from './device-words.js';

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari · iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0.50',
      '微信 WeChat · Android',
    ],
    ['node', 'node'],
    ['curl/8.5.0', 'curl'],
    ['', '未知设备'],
    ['<script>', '未知设备'],
  ])('that says "%s" is called %s', (userAgent, words) => {
    expect(deviceWords(userAgent).zh).toBe(words);
  });
});
