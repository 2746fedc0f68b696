import { describe, expect, it } from '@jest/globals';
import { amountInChinese, amountInEnglish } from './amount-words.js';

describe('an amount in a notice', () => {
  it.each([
    [10_000_000n, '人民币壹拾万元整（¥100,000.00）'],
    [4_511_000n, '人民币肆万伍仟壹佰壹拾元整（¥45,110.00）'],
    [105_003n, '人民币壹仟零伍拾元零叁分（¥1,050.03）'],
    [100_050n, '人民币壹仟元伍角（¥1,000.50）'],
    [1_000_500_000n, '人民币壹仟万伍仟元整（¥10,005,000.00）'],
    [10_000_001_000_000n, '人民币壹仟亿零壹万元整（¥100,000,010,000.00）'],
    [30_000_000_100n, '人民币叁亿零壹元整（¥300,000,001.00）'],
    [7n, '人民币柒分（¥0.07）'],
    [0n, '人民币零元整（¥0.00）'],
  ])('%s fen is %s', (minor, words) => {
    expect(amountInChinese(minor, 'CNY')).toBe(words);
  });

  it('of another currency is named by its code', () => {
    expect(amountInChinese(1_234_500n, 'JPY')).toBe('JPY 1,234,500');
    expect(amountInEnglish(10_000_000n, 'CNY')).toBe('CNY 100,000.00');
  });
});
