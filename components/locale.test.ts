// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeExtension } from '@/tests/support/fake-extension';
import { listWords, locale, numberWords } from './locale';
import { agoText, comingText, dayText } from './time-text';

const noon = new Date(2026, 1, 20, 12, 0).getTime();
const hour = 3_600_000;

afterEach(() => {
  vi.restoreAllMocks();
});

function readerOf(...languages: string[]): void {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
}

describe('in English', () => {
  beforeEach(() => {
    fakeExtension();
  });

  it('times are written in the regional form of the reader', () => {
    readerOf('de-DE', 'en-GB', 'en-US');
    expect(locale()).toBe('en-GB');
    expect(dayText(noon - 48 * hour, noon)).toBe('Wednesday 18 February');
  });

  it('they are plain English for a reader of another language', () => {
    readerOf('de-DE');
    expect(locale()).toBe('en');
  });
});

describe('in Chinese', () => {
  beforeEach(() => {
    fakeExtension({ language: 'zh_CN' });
    readerOf('zh-CN', 'zh', 'en');
  });

  it('times are in Chinese', () => {
    expect(agoText(noon - 2 * hour, noon)).toBe('2小时前');
    expect(comingText(noon + 24 * hour, noon)).toBe('明天 12:00');
    expect(dayText(noon - 48 * hour, noon)).toBe('2月18日星期三');
  });

  it('lists and numbers are written as in Chinese', () => {
    expect(listWords(['主题', '密度', '通知'])).toBe('主题、密度和通知');
    expect(numberWords(12_345)).toBe('12,345');
  });
});
