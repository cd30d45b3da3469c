import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { hostilePaper, trapText } from '@/tests/support/hostile-paper';
import { paper } from '@/tests/support/papers';
import { digest } from './digest';

const { text } = digest('page', {
  papers: [hostilePaper, paper({ id: '2602.00002', abstract: '' })],
  at: Date.UTC(2026, 1, 3, 22, 27, 36),
  timeZone: 'Asia/Singapore',
  title: 'My <query>',
  language: 'ar',
  direction: 'rtl',
  id: 'urn:uuid:1',
});

test('the page shows every text as text, and only what the digest holds', () => {
  const { document } = new Window();
  document.write(text);
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent);
  const { lang, dir } = document.documentElement;
  expect([lang, dir]).toEqual(['ar', 'rtl']);
  expect(texts('title')).toEqual(['My <query>']);
  expect(texts('main > h1 + p')).toEqual(['2026-02-04 06:27:36 (SGT)']);
  expect(texts('h2')).toEqual([`Title ${trapText}`, 'Title of 2602.00002']);
  expect(texts('article > p:not(.about)')).toEqual([`One ${trapText}`, 'Two']);
  expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://arxiv.org/abs/2602.00666v2',
    'https://arxiv.org/abs/2602.00002v1',
  ]);
});

test('it holds no script, loads nothing and prints', () => {
  expect(text).not.toMatch(/<script|<img|<link|\son\w+=|@import|url\(/i);
  expect(text).toContain("default-src 'none'");
  expect(text).toContain('@media print');
  expect(text.startsWith('<!doctype html>')).toBe(true);
});
