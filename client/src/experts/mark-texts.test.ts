import { describe, expect, it } from '@jest/globals';
import type { PanelSheet } from '../../../src/contract/experts.js';
import { marksWish, typedSheets, wrongIn } from './mark-texts.js';

const sheet = {
  criteria: [
    { name: '方案', weightBps: 2_500 },
    { name: '资信', weightBps: 1_500 },
  ],
  sheets: [
    { paddle: 'AAAA', marks: { 方案: 8_550 }, isHandedIn: false, isFinal: false },
    { paddle: 'BBBB', marks: { 方案: 1, 资信: 2 }, isHandedIn: true, isFinal: true },
  ],
} as unknown as PanelSheet;

describe('the marks of an expert as they are typed', () => {
  it('begin with what was kept, and stay as they are being typed when the sheet is read again', () => {
    const [first, second] = typedSheets(sheet);
    expect(first?.texts).toEqual({ 方案: '85.50', 资信: '' });
    expect(second?.texts).toEqual({ 方案: '0.01', 资信: '0.02' });
    const typing = [{ ...(first as never as object), texts: { 方案: '90', 资信: '7' } }];
    expect(typedSheets(sheet, typing as never)[0]?.texts).toEqual({ 方案: '90', 资信: '7' });
  });

  it('may be kept in part and are handed in whole; what stands in the record is not sent', () => {
    const typed = typedSheets(sheet);
    expect([...wrongIn(typed, false)]).toEqual([]);
    expect([...wrongIn(typed, true)]).toEqual(['AAAA 资信']);
    expect(marksWish(typed, false)).toEqual({
      isHandedIn: false,
      sheets: [{ paddle: 'AAAA', marks: { 方案: 8_550 } }],
    });
    const [first] = typed;
    if (first) first.texts['资信'] = '100.5';
    expect([...wrongIn(typed, false)]).toEqual(['AAAA 资信']);
  });
});
